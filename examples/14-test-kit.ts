/**
 * A backend of somebody else, with its own words, tested against the rules: fast-check draws orders and commands, sends each to the
 * backend and to the library's order, and compares. The mistake that it finds is one that real code makes: the days of silence that
 * complete an order are counted from the first delivery, whatever was delivered since.
 */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Command, OrderInput } from '../src/index.js';
import {
  type Answer,
  type OrderDriver,
  orderCommands,
  orderInputs,
  type Sight,
  SystemDiverged,
} from '../src/testing/index.js';

const day = 86_400_000;

/** The backend: a job is worked on, handed in, sent back, and closed; what nobody answers closes by itself. */
class Studio {
  state: 'working' | 'handedIn' | 'sentBack' | 'closed' = 'working';
  private closesAt: number | null = null;

  constructor(
    private changesLeft: number,
    private readonly daysOfSilence: number,
  ) {}

  handIn(at: number): boolean {
    if (this.state === 'closed') return false;
    this.state = 'handedIn';
    this.closesAt = this.closing(at, this.closesAt);
    return true;
  }

  sendBack(): boolean {
    if (this.state !== 'handedIn' || this.changesLeft === 0) return false;
    this.changesLeft -= 1;
    this.state = 'sentBack';
    return true;
  }

  approve(): boolean {
    if (this.state !== 'handedIn') return false;
    this.state = 'closed';
    return true;
  }

  /** Every request runs it first, so that nobody meets a job that should be closed. */
  closeUnanswered(now: number): void {
    if (this.state === 'handedIn' && this.closesAt !== null && now >= this.closesAt) this.state = 'closed';
  }

  /** Here is the mistake: what was handed in first decides. */
  protected closing(at: number, before: number | null): number {
    return before ?? at + this.daysOfSilence * day;
  }
}

class MendedStudio extends Studio {
  protected override closing(at: number): number {
    return super.closing(at, null);
  }
}

/** The driver: the library's words put into the backend's. What the backend does not show is left out. */
class StudioDriver implements OrderDriver {
  private studio!: Studio;
  private input!: OrderInput;
  private readonly taken = new Set<string>();

  constructor(private readonly Kind: typeof Studio) {}

  place(input: OrderInput): void {
    this.input = input;
    this.studio = new this.Kind(input.revisions ?? Number.POSITIVE_INFINITY, input.shipping ? 14 : 3);
  }

  submit(command: Command): Answer {
    this.studio.closeUnanswered(command.at);
    if (this.taken.has(command.id)) return 'accepted'; // the gateway before the backend knows what was sent twice
    if (!this.isSignedIn(command) || !this.does(command)) return 'refused';
    this.taken.add(command.id);
    return 'accepted';
  }

  advance(at: number): void {
    this.studio.closeUnanswered(at);
  }

  observe(): Sight {
    if (this.studio.state === 'handedIn') return { status: 'delivered' };
    return this.studio.state === 'closed' ? { status: 'completed' } : {};
  }

  private isSignedIn({ by, party, type }: Command): boolean {
    return type === 'deliver'
      ? by === 'seller' && party === this.input.seller.id
      : by === 'buyer' && party === this.input.buyer;
  }

  private does(command: Command): boolean {
    if (command.type === 'requestRevision') return this.studio.sendBack();
    if (command.type === 'acceptDelivery') return this.studio.approve();
    return command.type === 'deliver' && (command.files.length > 0 || command.confirmEmpty === true)
      ? this.studio.handIn(command.at)
      : false;
  }
}

/** Runs of the backend beside the rules; the seed makes them the same each time. */
function tested(Kind: typeof Studio) {
  const { commands, setup } = orderCommands(() => new StudioDriver(Kind), {
    only: ['deliver', 'requestRevision', 'acceptDelivery'],
  });
  const inputs = orderInputs({ requirements: false });
  const property = fc.property(inputs, commands, (input, run) => fc.modelRun(setup(input), run));
  return fc.check(property, { seed: 13, numRuns: 300 });
}

const found = tested(Studio);
assert(found.errorInstance instanceof SystemDiverged);
console.log(`Found in run ${found.numRuns}, made smaller ${found.numShrinks} times:\n\n${found.errorInstance.message}`);
assert(found.errorInstance.message.split('seller deliver').length > 2, 'the mistake takes two deliveries');

const mended = tested(MendedStudio);
assert.equal(mended.errorInstance, null);
console.log(`\nMended: ${mended.numRuns} runs, and not one leaves the rules.`);
