/** The two notations to the letter, where they are short enough to read. */
import { describe, expect, test } from 'vitest';
import { toMermaid, toStateMachineCat } from '../../src/diagram.js';
import { transitionNames } from '../../src/engine/taken-transitions.js';
import { labels } from '../../src/view/labels.js';
import { escaped } from '../../src/view/mermaid.js';

describe('the rating, as it is drawn', () => {
  test('in Mermaid', () =>
    expect(toMermaid({ region: 'rating', language: 'en' })).toBe(`stateDiagram-v2
  state "Closed" as rating_closed
  state "Awaiting the buyer" as rating_awaitingBuyer
  state "Awaiting the seller" as rating_awaitingSeller
  state "Published" as rating_published
  state "Expired" as rating_expired
  [*] --> rating_closed
  rating_closed --> rating_awaitingBuyer : Order completed<br/>Order cancelled
  rating_awaitingBuyer --> rating_awaitingSeller : Rate
  rating_awaitingBuyer --> rating_expired : The rating closes
  rating_awaitingBuyer --> rating_closed : Order cancelled
  rating_awaitingSeller --> rating_published : Rate<br/>The rating closes
  rating_awaitingSeller --> rating_closed : Order cancelled
`));

  test('in state-machine-cat', () =>
    expect(toStateMachineCat({ region: 'rating', language: 'en', rules: true })).toBe(`rating_initial [type=initial],
rating_closed [label="Closed"],
rating_awaitingBuyer [label="Awaiting the buyer"],
rating_awaitingSeller [label="Awaiting the seller"],
rating_published [label="Published"],
rating_expired [label="Expired"];
rating_initial -> rating_closed;
rating_closed -> rating_awaitingBuyer [color="#6b7280" class="order"]: "Order completed · RATE-1
Order cancelled · D-46";
rating_awaitingBuyer -> rating_awaitingSeller [color="#1f4e79" class="command"]: "Rate · RATE-1";
rating_awaitingBuyer -> rating_expired [color="#b45309" class="clock"]: "The rating closes · D-46";
rating_awaitingBuyer -> rating_closed [color="#6b7280" class="order"]: "Order cancelled · D-23";
rating_awaitingSeller -> rating_published [color="#374151" class="command clock"]: "Rate · D-31
The rating closes · D-31";
rating_awaitingSeller -> rating_closed [color="#6b7280" class="order"]: "Order cancelled · D-23";
`));
});

test('no label has a quotation mark that a notation would take for its own', () => {
  for (const { states, commands, deadlines, events } of [labels.en, labels.fr])
    for (const label of [states, commands, deadlines, events].flatMap((group) => Object.values(group)))
      expect(label).not.toContain('"');
});

describe('what a suite took of the rating, as it is drawn', () => {
  const names = transitionNames.filter((name) => name.startsWith('rating.'));
  const counts = Object.fromEntries(names.slice(0, 1).map((name) => [name, 3]));

  test('each event says how often it was taken, or that it never was, and then its arrow is red', () => {
    const lines = toStateMachineCat({ region: 'rating', walked: counts }).split('\n');
    const [taken, ...others] = lines.filter((line) => line.includes('->') && !line.includes('initial'));
    expect(taken).toContain('order.completed · 3×');
    expect(others.every((line) => line.includes('color="#dc2626"') && line.includes('✗'))).toBe(true);
    expect(others[0]).toContain('class="command missed"');
    expect(toMermaid({ region: 'rating', walked: counts })).toContain('rate · ✗');
  });

  test('where nobody asked, nothing is said', () => expect(toMermaid({ region: 'rating' })).not.toMatch(/✗|×/));
});

describe('the work, as its drawing begins', () => {
  const beginning = (text: string, lines: number): string => text.split('\n').slice(0, lines).join('\n');

  test('in Mermaid', () =>
    expect(beginning(toMermaid({ language: 'en' }), 14)).toBe(`stateDiagram-v2
  state "order" as order {
    state "Fulfilment" as fulfilment {
      state "Requirements needed" as fulfilment_awaitingRequirements
      fulfilment_awaitingRequirements : Order placed
      fulfilment_awaitingRequirements : Remind the buyer
      state "In progress" as fulfilment_inProgress {
        [*] --> fulfilment_inProgress_onTime
        state "In progress, on time" as fulfilment_inProgress_onTime
        state "In progress, late" as fulfilment_inProgress_late
        state "In progress, very late" as fulfilment_inProgress_veryLate
      }
      state "Delivered" as fulfilment_delivered
      fulfilment_delivered : Deliver`));

  test('in state-machine-cat', () =>
    expect(beginning(toStateMachineCat(), 11)).toBe(`order [type=parallel label="order"] {
  fulfilment [label="fulfilment"] {
    fulfilment_initial [type=initial],
    fulfilment_awaitingRequirements [label="awaitingRequirements"]: "order.placed
    remindBuyer",
    fulfilment_inProgress [label="inProgress"] {
      fulfilment_inProgress_initial [type=initial],
      fulfilment_inProgress_onTime [label="onTime"],
      fulfilment_inProgress_late [label="late"],
      fulfilment_inProgress_veryLate [label="veryLate"];
      fulfilment_inProgress_initial -> fulfilment_inProgress_onTime;`));

  test('regions stand beside each other, each in a box of its own, and the box for any state is told apart', () => {
    expect(toMermaid().match(/^ {4}--$/gm)).toHaveLength(3);
    expect(toMermaid()).toContain('\n    --\n    state "request" as request {\n');
    expect(toMermaid()).toContain('\n      [*] --> fulfilment_awaitingRequirements\n    }\n');
    expect(toStateMachineCat()).toContain('fulfilment_any [label="any state" class="any"]');
    expect(toStateMachineCat()).toMatch(/;\n {2}\},\n {2}request \[label="request"\] \{\n/);
    expect(toStateMachineCat()).toMatch(/;\n {2}\};\n\};\n$/);
  });
});

describe('what Mermaid would read as its own', () => {
  // biome-ignore format: a table
  test.each([
    ['late: "very"',   'late#58; #34;very#34;'],
    ['a;b#c<d>e',      'a#59;b#35;c#60;d#62;e'],
    ['nothing, at all', 'nothing, at all'],
  ])('%s is written %s', (text, written) => expect(escaped(text)).toBe(written));
});
