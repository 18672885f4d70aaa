/** Lines of a log, to change and to put together. */

export const placement = (id: string, more: object = {}) =>
  JSON.stringify({
    type: 'placeOrder',
    order: {
      id,
      buyer: 'ann',
      seller: { id: 'sam', tier: 'new' },
      origin: 'gig',
      placedAt: '2026-03-01T09:00:00Z',
      deliveryTime: 'P3D',
      revisions: 1,
      shipping: false,
      requirements: false,
      price: { amount: 5000, currency: 'EUR' },
    },
    ...more,
  });
export const delivery = (more: object = {}) =>
  JSON.stringify({
    type: 'deliver',
    id: 'c1',
    at: '2026-03-02T09:00:00Z',
    by: 'seller',
    party: 'sam',
    files: [],
    confirmEmpty: true,
    message: 'Done.',
    ...more,
  });

export async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}
