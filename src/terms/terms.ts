/**
 * Terms: every number and every choice that a marketplace may set. An order keeps the terms it was placed under (D-26).
 *
 * Periods are ISO 8601 spans of elapsed time, or `{ span, countedIn }` for the days of `calendar` (D-03).
 */
import * as z from 'zod';
import { Calendar, strictObject } from '../time/index.js';
import { ClearanceTerms, FeeTerms, LimitTerms, RatingTerms, RefundTerms, TabTerms, TipTerms } from './money-terms.js';
import {
  DeliveryTerms,
  LatenessTerms,
  RequestTerms,
  RequirementsTerms,
  ReviewTerms,
  RevisionTerms,
} from './work-terms.js';

type Place = readonly string[];

/** Where these terms count days that only a calendar knows. */
function placesThatCountDays(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'countedIn' && inner !== 'elapsed' ? [[...place, key]] : placesThatCountDays(inner, [...place, key]),
  );
}

export const Terms = strictObject(() => ({
  name: z.string().min(1).max(64).meta({ description: 'The name of these terms, for people', rule: 'D-26' }),
  calendar: Calendar().nullable().meta({
    description: 'The calendar of every period that is not elapsed time. null: all are',
    rule: 'D-03',
  }),
  requirements: RequirementsTerms(),
  delivery: DeliveryTerms(),
  requests: RequestTerms(),
  review: ReviewTerms(),
  revision: RevisionTerms(),
  lateness: LatenessTerms(),
  refund: RefundTerms(),
  fees: FeeTerms(),
  clearance: ClearanceTerms(),
  rating: RatingTerms(),
  tip: TipTerms(),
  tabs: TabTerms(),
  limits: LimitTerms(),
}))
  .superRefine((terms, context) => {
    if (terms.calendar !== null) return;
    for (const path of placesThatCountDays(terms))
      context.addIssue({
        code: 'custom',
        path: [...path],
        message: 'expected a calendar in terms.calendar to count days with',
      });
  })
  .meta({
    id: 'Terms',
    description: 'Every number and every choice that a marketplace may set for its orders',
  });

export type Terms = z.infer<typeof Terms>;
