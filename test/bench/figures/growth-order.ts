/** What a command costs when its order has had 10, 100 or 1,000 events. */
import { articleTerms, type Command, type Order, parseCommand, placeOrder, submit } from 'orderchart';
import { orderInput } from '../../../examples/data/order-inputs.js';
import { chanceFrom } from '../../../examples/data/seeded.js';
import { byScale, type Effort, type Figure, type Row } from '../figure.js';
import { compare, slowness, timesText } from '../rounds.js';

const placedAt = Date.UTC(2026, 2, 2);

function read(order: Order, type: string, by: 'buyer' | 'seller', id: string, content: object): Command {
  const party = by === 'buyer' ? order.facts.order.buyer : order.facts.order.seller.id;
  const parsed = parseCommand({ type, by, party, id, at: order.facts.at + 1, ...content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.command;
}

const draft = { files: [{ name: 'a.svg', bytes: 1 }], message: 'm' };
const saving = (order: Order, id: string): Command => read(order, 'saveDraft', 'seller', id, draft);

/** An order that was worked on until so many events had happened to it. */
function orderWith(events: number, number: number): Order {
  const input = {
    ...orderInput(chanceFrom(1), placedAt),
    id: `order-${number}`,
    requirements: false,
    deliveryTime: 'P90D',
  };
  const placement = placeOrder(input as never, articleTerms);
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  let { order } = placement;
  while (order.sequence < events) {
    const outcome = submit(order, saving(order, `${number}-${order.sequence}`));
    if (!outcome.ok || outcome.order.sequence === order.sequence) throw new Error('the order did not grow');
    order = outcome.order;
  }
  return order;
}

const orders = 50;

async function measure(effort: Effort): Promise<readonly Row[]> {
  const commands = byScale(effort, 100, 1_000);
  const sideOf = (events: number) => {
    const grown = Array.from({ length: orders }, (_, number) => orderWith(events, number));
    return () => {
      const asked = grown.map((order) => Array.from({ length: commands }, (_, index) => saving(order, `new-${index}`)));
      return () => {
        let happened = 0;
        for (let index = 0; index < commands; index += 1)
          for (let number = 0; number < orders; number += 1) {
            const command = (asked[number] as Command[])[index] as Command;
            happened += submit(grown[number] as Order, command).events.length;
          }
        return happened;
      };
    };
  };
  const ten = sideOf(10);
  const rows: Row[] = [];
  for (const events of [100, 1_000]) {
    const comparison = await compare(sideOf(events), ten, effort);
    rows.push({
      figure: `growth-order-${events}`,
      what: `a command to an order with ${events.toLocaleString('en')} events`,
      against: 'the same to one with 10 events',
      ratios: slowness(comparison),
      bound: { atMost: 1.25 },
      stated: [timesText(comparison, commands * orders, 'command')],
    });
  }
  return rows;
}

const figure: Figure = { measure };

export default figure;
