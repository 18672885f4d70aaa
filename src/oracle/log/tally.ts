/** The totals of a log, counted as its orders are closed. */
import { mergeCoverage, type TraceCoverage } from '../coverage.js';
import type { Verdict } from '../verdict.js';
import type { MalformedLine } from './adapter.js';
import type { LineProblem, LogReport } from './log-report.js';
import type { OpenOrder } from './open-orders.js';
import { WorstOrders } from './severity.js';

/** So many malformed lines are kept to be shown. */
const mostMalformed = 20;

/** So many coverages are merged at once: to merge takes longer than to count. */
const batch = 256;

const countOne = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

export class Tally {
  lines = 0;
  observations = 0;
  unjudged = 0;
  closedEarly = 0;
  mostOpen = 0;
  #malformed = 0;
  readonly #malformedLines: LineProblem[] = [];
  readonly #verdicts = { conforms: 0, diverges: 0, unknown: 0 };
  readonly #anomalies: Record<string, number> = {};
  readonly #reasons: Record<string, number> = {};
  readonly #worst: WorstOrders;
  #coverages: TraceCoverage[] = [];

  constructor(worst: number) {
    this.#worst = new WorstOrders(worst);
  }

  addMalformed({ column, problems }: MalformedLine, line: number): void {
    this.#malformed += 1;
    if (this.#malformedLines.length < mostMalformed) this.#malformedLines.push({ line, column, problems });
  }

  addVerdict({ id, line }: OpenOrder, verdict: Verdict): void {
    this.#verdicts[verdict.verdict] += 1;
    if (verdict.verdict === 'unknown') countOne(this.#reasons, verdict.reasons[0].code);
    if (verdict.verdict === 'diverges') {
      countOne(this.#anomalies, verdict.anomaly);
      this.#worst.add({ order: id, line, verdict });
    }
    this.#coverages.push(verdict.coverage);
    if (this.#coverages.length >= batch) this.#mergedCoverage();
  }

  /** An order that had kept the rules when it was closed, and that more was seen of. */
  reopened(): void {
    this.#verdicts.conforms -= 1;
    this.#verdicts.unknown += 1;
    countOne(this.#reasons, 'closed.early');
  }

  #mergedCoverage(): TraceCoverage {
    const merged = mergeCoverage(...this.#coverages);
    this.#coverages = [merged];
    return merged;
  }

  get report(): LogReport {
    const { conforms, diverges, unknown } = this.#verdicts;
    return {
      lines: this.lines,
      observations: this.observations,
      malformed: this.#malformed,
      malformedLines: this.#malformedLines,
      orders: conforms + diverges + unknown,
      conforms,
      diverges,
      unknown,
      anomalies: this.#anomalies,
      reasons: this.#reasons,
      closedEarly: this.closedEarly,
      unjudged: this.unjudged,
      mostOpen: this.mostOpen,
      worst: this.#worst.all,
      coverage: this.#mergedCoverage(),
    };
  }
}
