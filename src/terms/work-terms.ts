/** The terms of the work itself: requirements, delivery, requests, review, revision, lateness. */
import * as z from 'zod';
import { CountedIn, Period, PositiveSpan } from '../time/index.js';

const fileBytes = 'Largest file of a delivery, in bytes, inclusive';

export const RequirementsTerms = () =>
  z.strictObject({
    timeOut: Period().nullable().meta({
      description: 'How long an order waits for its requirements, from placement; then it is cancelled. null: for ever',
      rule: 'D-21',
    }),
  });

export const DeliveryTerms = () =>
  z.strictObject({
    countedIn: CountedIn().meta({
      description: 'What counts the days of delivery times and of adjustments',
      rule: 'D-03',
    }),
    maximumFileBytes: z.int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ description: fileBytes, rule: 'DEL-2' }),
  });

const answerWithin = (what: string, rule: string) =>
  Period().meta({ description: `How long the other side has to answer ${what}, from the request`, rule });

export const RequestTerms = () =>
  z.strictObject({
    extension: z.strictObject({ answerWithin: answerWithin('an extension; silence accepts it', 'EXT-1') }),
    cancellation: z.strictObject({
      answerWithin: answerWithin('a cancellation; silence cancels', 'RES-2'),
      deliveryDeclines: z.boolean().meta({
        description: "Whether a delivery declines the buyer's open cancellation request",
        rule: 'D-10',
      }),
    }),
    update: z.strictObject({
      answerWithin: answerWithin('an update request; silence marks the seller as silent', 'D-05'),
    }),
    adjustment: z.strictObject({ answerWithin: answerWithin('an adjustment; silence lets it lapse', 'D-39') }),
  });

export const ReviewTerms = () =>
  z.strictObject({
    window: Period().meta({
      description: 'How long the buyer reviews a delivery, from the delivery',
      rule: 'ACC-1, ACC-3',
    }),
    shippingWindow: Period().meta({ description: 'The same where the service ships something', rule: 'ACC-3, D-48' }),
    extension: z.strictObject({
      maximum: PositiveSpan().meta({
        description: 'The longest single extension of a review, elapsed time',
        rule: 'ACC-2',
      }),
      totalMax: PositiveSpan().nullable().meta({
        description: 'The longest that all extensions of one review may add together. null: no limit',
        rule: 'D-30',
      }),
      count: z.int().min(0).max(1_000_000).nullable().meta({
        description: 'How many extensions one review may have. null: no limit',
        rule: 'D-30',
      }),
    }),
    pausedBy: z
      .array(z.enum(['cancellation']))
      .max(1)
      .meta({ description: 'The requests that pause a running review while they are open', rule: 'D-12' }),
    minimumRemainder: PositiveSpan().meta({
      description: 'The least that is left of a paused review when it goes on, elapsed time',
      rule: 'D-12',
    }),
  });

export const RevisionTerms = () =>
  z.strictObject({
    clock: z.union([z.enum(['none', 'restart', 'resume']), z.strictObject({ fixed: Period() })]).meta({
      description:
        'The delivery date of a revision: none, restart (the whole delivery time again), resume (what was left ' +
        'of it at the delivery), or a fixed period; from the revision request',
      rule: 'D-15',
    }),
  });

export const LatenessTerms = () =>
  z.strictObject({
    veryLateAfter: Period().meta({
      description: 'How long after the delivery date an order is very late',
      rule: 'LATE-2',
    }),
    cancelsAfter: Period().nullable().meta({
      description: 'How long after becoming very late an order is cancelled by itself. null: never',
      rule: 'D-22',
    }),
  });
