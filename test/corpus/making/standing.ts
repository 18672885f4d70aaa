/** Where an order is, what it has been through, and how much it remembers. */
import { hour, Life } from './life.js';

const message = 'Please';
const answer = (accept: boolean) => ({ accept });

const places = (): readonly Life[] => [
  new Life({
    history: 'places-before',
    because: 'REQ-1 · what an order that waits does not take',
    order: { requirements: true },
  })
    .after(hour)
    .deliver()
    .buyer('acceptDelivery')
    .seller('saveDraft', { files: [], message: '' })
    .seller('requestExtension', { until: '2026-03-20T00:00:00Z', message })
    .buyer('requestUpdate', { message })
    .buyer('proposeAdjustment', { extras: [], revisions: 1, message })
    .buyer('tip', { amount: 1 })
    .buyer('rate', { stars: 5 })
    .support('settleChargeback', { won: true })
    .seller('skipRequirements')
    .buyer('cancelBeforeStart')
    .seller('remindBuyer')
    .buyer('submitRequirements', { answers: { 'Größe?': '12 cm', Colour: 'Blue' } })
    .buyer('submitRequirements')
    .end(),
  new Life({ history: 'places-after', because: 'DONE-2, CAN-1 · what an order that is over does not take' })
    .buyer('submitRequirements')
    .after(hour)
    .deliver()
    .seller('requestExtension', { until: '2026-03-20T00:00:00Z', message })
    .buyer('acceptDelivery')
    .deliver()
    .buyer('requestCancellation', { reason: 'x' })
    .seller('grantRevisions', { count: 1 })
    .seller('refundPartially', { amount: 1 })
    .buyer('tip', { amount: 1 })
    .seller('rate', { stars: 5 })
    .buyer('rate', { stars: 3 })
    .buyer('rate', { stars: 5 })
    .buyer('tip', { amount: 1 })
    .record()
    .support('recordChargeback')
    .support('recordChargeback')
    .buyer('tip', { amount: 1 })
    .support('settleChargeback', { won: false })
    .support('settleChargeback', { won: true })
    .support('cancelOrder', { ground: 'Fraud' })
    .support('cancelOrder', { ground: 'Fraud' })
    .support('settleChargeback', { won: true })
    .deliver()
    .seller('rate', { stars: 1 })
    .end(),
];

const memory = (): readonly Life[] => [
  new Life({
    history: 'memory-full',
    because: 'D-27, D-36 · a full memory takes only what ends the order or closes something',
    terms: 'forgetful',
  })
    .after(hour)
    .seller('saveDraft', { files: [], message: 'one' })
    .seller('saveDraft', { files: [], message: 'two' })
    .buyer('requestUpdate', { message })
    .seller('saveDraft', { files: [], message: 'three' })
    .seller('saveDraft', { files: [], message: 'two', id: 'c2' })
    .record()
    .seller('answerRequest', answer(true))
    .buyer('requestUpdate', { message })
    .deliver()
    .deliver()
    .buyer('requestRevision', { notes: message })
    .buyer('acceptDelivery')
    .buyer('rate', { stars: 5 })
    .support('recordChargeback')
    .end(),
];

/** @returns the lives, in a fixed order */
export const standingLives = (): readonly Life[] => [...places(), ...memory()];
