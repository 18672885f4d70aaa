/**
 * The lifecycle of an order: the only place that says what may follow what.
 *
 * The chart names, the policies compute. Commands are written in the imperative (`requestRevision`), what happened in the
 * past tense (`revision.requested`); `clock.…` is the passage of a deadline. What one region raises for the others is bare
 * and proven by the facts, so that a live actor can't be fooled with a forged one.
 */
import { and, not, raise, setup } from 'xstate';
import type { ChartEvent } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import type { TransitionActor } from '../order/roles.js';
import type { RuleId } from '../order/rules.js';
import { boundActions, guards } from './bound.js';

export const orderMachine = setup({
  types: {
    context: {} as Facts,
    events: {} as ChartEvent,
    input: {} as Facts,
    transitionMeta: {} as { rule: RuleId; by: readonly TransitionActor[] },
  },
  guards: {
    ...guards,
    // Precedence of refusals: who speaks, where the order is, what it has been through, what is said.
    maySubmitRequirements: and(['isBuyer', 'isStartInRange']),
    mayStoreRequirements: and(['isBuyer', 'isStarted', 'areRequirementsMissing']),
    maySkipRequirements: and(['isSeller', 'isStartInRange']),
    mayPlace: and(['asksForRequirements', 'isWaitInRange']),
    mayPlaceAndStart: and(['asksForNothing', 'isStartInRange']),
    maySaveDraft: and(['isSeller', 'isStarted', 'areFilesSmallEnough', 'hasOnePortfolioFile']),
    mayDeliver: and([
      'isSeller',
      'isReviewInRange',
      'areFilesSmallEnough',
      'hasOnePortfolioFile',
      'isEmptinessConfirmed',
    ]),
    mayAccept: and(['isBuyer', 'isClearanceInRange', 'isBuyerWindowInRange', 'isTipWindowInRange']),
    mayRequestRevision: and(['isBuyer', 'hasRevisionsLeft', 'isRevisionInRange']),
    mayExtendReview: and(['isBuyer', 'hasExtensionsLeft', 'isReviewExtensionShortEnough', 'isExtendedReviewInRange']),
    mayGrantRevisions: and(['isSeller', 'isUnfinished', 'areRevisionsCounted']),
    mayCancelLate: and(['isBuyer', 'isSellerSilent']),
    mayCancelOrder: and(['isSupport', 'isNotCancelled']),
    mayRequestExtension: and([
      'isSeller',
      'isUnfinished',
      'isUnderWay',
      'noRequestOpen',
      'isExtensionAnswerInRange',
      'isLaterDate',
      'isDateInRange',
    ]),
    mayRequestCancellation: and(['isBuyerOrSeller', 'isUnfinished', 'noRequestOpen', 'isCancellationAnswerInRange']),
    mayRequestUpdate: and(['isBuyer', 'isUnfinished', 'isUnderWay', 'noRequestOpen', 'isUpdateAnswerInRange']),
    mayProposeAdjustment: and([
      'isBuyerOrSeller',
      'isUnfinished',
      'isUnderWay',
      'noRequestOpen',
      'isAdjustmentAnswerInRange',
      'changesSomething',
      'isPriceInLimit',
      'areAddedRevisionsCounted',
    ]),
    mayCounterCancellation: and(['isBuyerOrSeller', 'isCounterRequest']),
    mayAnswerUpdate: and(['isSellerAnswering', 'isUpdateGiven']),
    mayAnswer: and(['isBuyerOrSeller', 'isOtherSide']),
    mayAcceptExtension: and(['isBuyerAnswering', 'isYes']),
    mayDeclineExtension: and(['isBuyerAnswering', 'isNo']),
    mayAgreeToCancel: and(['mayAnswer', 'isYes']),
    mayDecline: and(['mayAnswer', 'isNo']),
    mayAcceptMovingDate: and(['mayAnswer', 'isYes', 'movesDate', 'isMovedDateInRange']),
    mayAcceptAdjustment: and(['mayAnswer', 'isYes', not('movesDate')]),
    mayWithdraw: and(['isBuyerOrSeller', 'isOpener']),
    mayRefund: and(['isSeller', 'isUnfinished', 'isSomethingRefundable', 'isRefundInShare']),
    mayTip: and([
      'isBuyer',
      'isCompleted',
      'areEarningsThere',
      'isRatedWell',
      'isTipInTime',
      'isBelowAmountLimit',
      'isTipInLimit',
    ]),
    mayReverse: and(['isSupport', 'isNotCancelled', 'isNotChargedBack']),
    maySettle: and(['isSupport', 'isNotCancelled', 'isReversed', 'isChargebackOpen']),
    mayReturnCleared: and(['maySettle', 'isWonAfterClearance']),
    mayReturn: and(['maySettle', 'isWon', not('isWonAfterClearance')]),
    mayLose: and(['maySettle', not('isWon')]),
    mayRateFirst: and(['isBuyerRating', 'isSellerWindowInRange']),
    // What proves a raised event.
    isCancelledByAgreement: and(['isUnfinished', 'isCancellationAgreed']),
    isCancelledByChargeback: and(['isUnfinished', 'isChargedBack']),
    isMootByCompletion: and(['isCompleted', not('noRequestOpen')]),
    isMootByCancellation: and(['isCancelled', not('noRequestOpen')]),
    isOwnWhenBuyerStarts: and(['isStartedSince', 'isOpenedByBuyer']),
    isOthersWhenBuyerStarts: and(['isStartedSince', 'isOpenedBySeller']),
    isOwnWhenSellerStarts: and(['isStartedSince', 'isOpenedBySeller']),
    isOthersWhenSellerStarts: and(['isStartedSince', 'isOpenedByBuyer']),
    isOwnWhenDelivered: and(['isDeliveredSince', 'isOpenedBySeller']),
    isOthersWhenDelivered: and(['isDeliveredSince', 'isOpenedByBuyer', 'isDeclinedByDelivery']),
    isOwnWhenAccepted: and(['isCompleted', 'isOpenedByBuyer']),
    isOthersWhenAccepted: and(['isCompleted', 'isOpenedBySeller']),
    isOwnWhenRevised: and(['isRevisedSince', 'isOpenedByBuyer']),
    isOthersWhenRevised: and(['isRevisedSince', 'isOpenedBySeller']),
    isRatedAlthoughCancelled: and(['isCancelled', 'isCancelledOrderRated']),
    isRatingCutShort: and(['isCancelled', 'wasCompleted']),
  },
  actions: boundActions,
}).createMachine({
  id: 'order',
  description: 'ORIG-1 · The lifecycle of one order of a freelance marketplace',
  type: 'parallel',
  context: ({ input }) => input,
  options: { maxIterations: 50 },
  states: {
    fulfilment: {
      description: 'REQ-1 · What becomes of the work',
      initial: 'awaitingRequirements',
      on: {
        submitRequirements: {
          description: 'D-19 · After a skip the requirements are stored, once; the clock does not restart',
          guard: 'mayStoreRequirements',
          actions: 'requirements.stored',
          meta: { rule: 'D-19', by: ['buyer'] },
        },
        saveDraft: {
          description: 'DEL-4 · A draft is no delivery',
          guard: 'maySaveDraft',
          actions: 'draft.saved',
          meta: { rule: 'DEL-4', by: ['seller'] },
        },
        grantRevisions: {
          description: 'D-17 · The seller grants more revisions',
          guard: 'mayGrantRevisions',
          actions: 'revisions.granted',
          meta: { rule: 'D-17', by: ['seller'] },
        },
        cancelOrder: {
          description: 'CAN-1 · Customer support cancels, a completed order too (D-23)',
          guard: 'mayCancelOrder',
          target: '.cancelled',
          actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
          meta: { rule: 'CAN-1', by: ['support'] },
        },
        'cancellation.agreed': {
          description: 'CAN-1 · Both sides agreed to cancel, or one kept silent',
          guard: 'isCancelledByAgreement',
          target: '.cancelled',
          actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
          meta: { rule: 'CAN-1', by: ['order'] },
        },
        'chargeback.recorded': {
          description: 'D-24 · A charge-back of an unfinished order cancels it',
          guard: 'isCancelledByChargeback',
          target: '.cancelled',
          actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
          meta: { rule: 'D-24', by: ['order'] },
        },
      },
      states: {
        awaitingRequirements: {
          description: "REQ-1 · Waits for the buyer's requirements",
          on: {
            'order.placed': [
              {
                description: 'ORIG-1 · The order is placed and waits for its requirements',
                guard: 'mayPlace',
                actions: 'order.placed',
                meta: { rule: 'ORIG-1', by: ['order'] },
              },
              {
                description: 'D-20 · No requirements are asked for: in progress from placement',
                guard: 'mayPlaceAndStart',
                target: 'inProgress',
                actions: ['order.placed', 'order.started'],
                meta: { rule: 'D-20', by: ['order'] },
              },
            ],
            submitRequirements: {
              description: 'START-1 · The requirements are in: the delivery countdown runs',
              guard: 'maySubmitRequirements',
              target: 'inProgress',
              actions: ['requirements.submitted', 'order.started', raise({ type: 'requirements.submitted' })],
              meta: { rule: 'START-1', by: ['buyer'] },
            },
            skipRequirements: {
              description: 'REQ-3 · The seller knows enough: the countdown runs from the skip',
              guard: 'maySkipRequirements',
              target: 'inProgress',
              actions: ['requirements.skipped', 'order.started', raise({ type: 'requirements.skipped' })],
              meta: { rule: 'REQ-3', by: ['seller'] },
            },
            remindBuyer: {
              description: 'REQ-2 · The seller reminds the buyer',
              guard: 'isSeller',
              actions: 'requirements.reminded',
              meta: { rule: 'REQ-2', by: ['seller'] },
            },
            cancelBeforeStart: {
              description: 'REQ-4 · The buyer cancels before the order starts',
              guard: 'isBuyer',
              target: 'cancelled',
              actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
              meta: { rule: 'REQ-4', by: ['buyer'] },
            },
            'clock.requirementsTimeOut': {
              description: 'D-21 · The requirements never came',
              guard: 'is.clock.requirementsTimeOut',
              target: 'cancelled',
              actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
              meta: { rule: 'D-21', by: ['clock'] },
            },
          },
        },
        inProgress: {
          description: 'START-1 · The seller works against the delivery date',
          initial: 'onTime',
          on: {
            deliver: {
              description: 'DEL-1 · The first delivery opens the review',
              guard: 'mayDeliver',
              target: 'delivered',
              actions: ['delivery.made', raise({ type: 'delivery.made' }), raise({ type: 'review.opens' })],
              meta: { rule: 'DEL-1', by: ['seller'] },
            },
            'dueDate.moved': {
              description: 'D-06 · The date moved: lateness is judged anew',
              guard: 'isDateNew',
              target: '.onTime',
              meta: { rule: 'D-06', by: ['order'] },
            },
          },
          states: {
            onTime: {
              description: 'START-1 · Before the delivery date',
              on: {
                'clock.deliveryDue': {
                  description: 'LATE-1 · The delivery date has passed',
                  guard: 'is.clock.deliveryDue',
                  target: 'late',
                  actions: 'order.late',
                  meta: { rule: 'LATE-1', by: ['clock'] },
                },
              },
            },
            late: {
              description: 'LATE-1 · The delivery date has passed',
              on: {
                cancelLate: {
                  description: 'LATE-1 · The buyer cancels: the seller does not respond',
                  guard: 'mayCancelLate',
                  target: '#order.fulfilment.cancelled',
                  actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
                  meta: { rule: 'LATE-1', by: ['buyer'] },
                },
                'clock.veryLate': {
                  description: 'LATE-2 · Late for long enough to be very late',
                  guard: 'is.clock.veryLate',
                  target: 'veryLate',
                  actions: 'order.veryLate',
                  meta: { rule: 'LATE-2', by: ['clock'] },
                },
              },
            },
            veryLate: {
              description: 'LATE-2 · Very late: the buyer may cancel alone',
              on: {
                cancelLate: {
                  description: 'LATE-2 · The buyer cancels alone',
                  guard: 'isBuyer',
                  target: '#order.fulfilment.cancelled',
                  actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
                  meta: { rule: 'LATE-2', by: ['buyer'] },
                },
                'clock.veryLateCancels': {
                  description: 'D-22 · Very late for as long as the terms allow',
                  guard: 'is.clock.veryLateCancels',
                  target: '#order.fulfilment.cancelled',
                  actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
                  meta: { rule: 'D-22', by: ['clock'] },
                },
              },
            },
          },
        },
        delivered: {
          description: 'DEL-1 · The buyer reviews the delivery',
          on: {
            deliver: {
              description: 'D-14 · A new version renews the review',
              guard: 'mayDeliver',
              actions: ['delivery.replaced', raise({ type: 'delivery.made' }), raise({ type: 'review.opens' })],
              meta: { rule: 'D-14', by: ['seller'] },
            },
            acceptDelivery: {
              description: 'DONE-1 · The buyer accepts the delivery',
              guard: 'mayAccept',
              target: 'completed',
              actions: ['order.completed', raise({ type: 'delivery.accepted' }), raise({ type: 'order.completed' })],
              meta: { rule: 'DONE-1', by: ['buyer'] },
            },
            requestRevision: {
              description: 'REV-1 · The buyer declines the delivery and asks for changes',
              guard: 'mayRequestRevision',
              target: 'inRevision',
              actions: ['revision.requested', raise({ type: 'revision.requested' })],
              meta: { rule: 'REV-1', by: ['buyer'] },
            },
            extendReview: {
              description: 'ACC-2 · The buyer takes more time to review',
              guard: 'mayExtendReview',
              actions: 'review.extended',
              meta: { rule: 'ACC-2', by: ['buyer'] },
            },
            'clock.reviewEnds': {
              description: 'ACC-3 · Silence completes the order',
              guard: 'is.clock.reviewEnds',
              target: 'completed',
              actions: ['order.completed', raise({ type: 'order.completed' })],
              meta: { rule: 'ACC-3', by: ['clock'] },
            },
            'review.opens': {
              description: 'ACC-1 · The time to review runs from the delivery',
              guard: 'isDeliveredNow',
              actions: 'review.opened',
              meta: { rule: 'ACC-1', by: ['order'] },
            },
            'cancellation.requested': {
              description: 'D-12 · A cancellation request pauses the review',
              guard: 'isReviewToPause',
              actions: 'review.paused',
              meta: { rule: 'D-12', by: ['order'] },
            },
            'request.closed': {
              description: 'D-12 · The request closed without cancelling: the review goes on',
              guard: 'isReviewToResume',
              actions: 'review.resumed',
              meta: { rule: 'D-12', by: ['order'] },
            },
          },
        },
        inRevision: {
          description: 'REV-1 · The seller works on the changes asked for',
          initial: 'onTime',
          on: {
            deliver: {
              description: 'REV-3 · Delivering again opens the review again',
              guard: 'mayDeliver',
              target: 'delivered',
              actions: ['delivery.made', raise({ type: 'delivery.made' }), raise({ type: 'review.opens' })],
              meta: { rule: 'REV-3', by: ['seller'] },
            },
            'dueDate.moved': {
              description: 'D-06 · The date moved: lateness is judged anew',
              guard: 'isDateNew',
              target: '.onTime',
              meta: { rule: 'D-06', by: ['order'] },
            },
          },
          states: {
            onTime: {
              description: 'D-15 · Before the date of the revision, if it has one',
              on: {
                'clock.deliveryDue': {
                  description: 'LATE-1 · The date of the revision has passed',
                  guard: 'is.clock.deliveryDue',
                  target: 'late',
                  actions: 'order.late',
                  meta: { rule: 'LATE-1', by: ['clock'] },
                },
              },
            },
            late: {
              description: 'LATE-1 · The date of the revision has passed',
              on: {
                cancelLate: {
                  description: 'LATE-1 · The buyer cancels: the seller does not respond',
                  guard: 'mayCancelLate',
                  target: '#order.fulfilment.cancelled',
                  actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
                  meta: { rule: 'LATE-1', by: ['buyer'] },
                },
                'clock.veryLate': {
                  description: 'LATE-2 · Late for long enough to be very late',
                  guard: 'is.clock.veryLate',
                  target: 'veryLate',
                  actions: 'order.veryLate',
                  meta: { rule: 'LATE-2', by: ['clock'] },
                },
              },
            },
            veryLate: {
              description: 'LATE-2 · Very late: the buyer may cancel alone',
              on: {
                cancelLate: {
                  description: 'LATE-2 · The buyer cancels alone',
                  guard: 'isBuyer',
                  target: '#order.fulfilment.cancelled',
                  actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
                  meta: { rule: 'LATE-2', by: ['buyer'] },
                },
                'clock.veryLateCancels': {
                  description: 'D-22 · Very late for as long as the terms allow',
                  guard: 'is.clock.veryLateCancels',
                  target: '#order.fulfilment.cancelled',
                  actions: ['order.cancelled', raise({ type: 'order.cancelled' })],
                  meta: { rule: 'D-22', by: ['clock'] },
                },
              },
            },
          },
        },
        completed: { description: 'DONE-1 · The buyer accepted, or stayed silent for the review period' },
        cancelled: { description: 'CAN-1 · By support, by agreement, or by who may cancel alone' },
      },
    },
    request: {
      description: 'RES-3 · The request that is open: one at a time, whoever opened it',
      initial: 'none',
      on: {
        requestExtension: {
          description: 'EXT-1 · The seller asks for a later delivery date',
          guard: 'mayRequestExtension',
          target: '.extension',
          actions: 'extension.requested',
          meta: { rule: 'EXT-1', by: ['seller'] },
        },
        requestCancellation: {
          description: 'RES-2 · One side asks to cancel',
          guard: 'mayRequestCancellation',
          target: '.cancellation',
          actions: ['cancellation.requested', raise({ type: 'cancellation.requested' })],
          meta: { rule: 'RES-2', by: ['buyer', 'seller'] },
        },
        requestUpdate: {
          description: 'RES-1 · The buyer asks how the work goes',
          guard: 'mayRequestUpdate',
          target: '.update',
          actions: 'update.requested',
          meta: { rule: 'RES-1', by: ['buyer'] },
        },
        proposeAdjustment: {
          description: 'REV-2 · One side proposes extras, a price, days or revisions',
          guard: 'mayProposeAdjustment',
          target: '.adjustment',
          actions: 'adjustment.proposed',
          meta: { rule: 'REV-2', by: ['buyer', 'seller'] },
        },
        'order.completed': {
          description: 'D-40 · The order ended: the request is moot',
          guard: 'isMootByCompletion',
          target: '.none',
          actions: 'request.moot',
          meta: { rule: 'D-40', by: ['order'] },
        },
        'order.cancelled': {
          description: 'D-40 · The order ended: the request is moot',
          guard: 'isMootByCancellation',
          target: '.none',
          actions: 'request.moot',
          meta: { rule: 'D-40', by: ['order'] },
        },
      },
      states: {
        none: { description: 'RES-3 · No request is open' },
        extension: {
          description: 'EXT-1 · The seller waits for an answer about a later date; nothing has moved yet (D-06)',
          on: {
            answerRequest: [
              {
                description: 'EXT-1 · The buyer accepts the later date',
                guard: 'mayAcceptExtension',
                target: 'none',
                actions: ['extension.accepted', raise({ type: 'dueDate.moved' })],
                meta: { rule: 'EXT-1', by: ['buyer'] },
              },
              {
                description: 'EXT-4 · The buyer declines: the delivery date stays',
                guard: 'mayDeclineExtension',
                target: 'none',
                actions: 'extension.declined',
                meta: { rule: 'EXT-4', by: ['buyer'] },
              },
            ],
            withdrawRequest: {
              description: 'RES-3 · Its opener withdraws it',
              guard: 'mayWithdraw',
              target: 'none',
              actions: 'request.withdrawn',
              meta: { rule: 'RES-3', by: ['buyer', 'seller'] },
            },
            'clock.requestExpires': {
              description: 'EXT-2 · Silence accepts the extension',
              guard: 'is.clock.requestExpires',
              target: 'none',
              actions: ['extension.accepted', raise({ type: 'dueDate.moved' })],
              meta: { rule: 'EXT-2', by: ['clock'] },
            },
            'delivery.made': {
              description: 'D-09 · Delivered: the extension is moot',
              guard: 'isDeliveredSince',
              target: 'none',
              actions: 'request.moot',
              meta: { rule: 'D-09', by: ['order'] },
            },
          },
        },
        cancellation: {
          description: 'RES-2 · One side waits for an answer about cancelling',
          on: {
            requestCancellation: {
              description: 'D-13 · The other side asks for the same: that accepts it',
              guard: 'mayCounterCancellation',
              target: 'none',
              actions: ['cancellation.agreed', raise({ type: 'cancellation.agreed' })],
              meta: { rule: 'D-13', by: ['buyer', 'seller'] },
            },
            answerRequest: [
              {
                description: 'CAN-1 · The other side agrees to cancel',
                guard: 'mayAgreeToCancel',
                target: 'none',
                actions: ['cancellation.agreed', raise({ type: 'cancellation.agreed' })],
                meta: { rule: 'CAN-1', by: ['buyer', 'seller'] },
              },
              {
                description: 'RES-2 · The other side declines to cancel',
                guard: 'mayDecline',
                target: 'none',
                actions: ['cancellation.declined', raise({ type: 'request.closed' })],
                meta: { rule: 'RES-2', by: ['buyer', 'seller'] },
              },
            ],
            withdrawRequest: {
              description: 'RES-3 · Its opener withdraws it',
              guard: 'mayWithdraw',
              target: 'none',
              actions: ['request.withdrawn', raise({ type: 'request.closed' })],
              meta: { rule: 'RES-3', by: ['buyer', 'seller'] },
            },
            'clock.requestExpires': {
              description: 'RES-2 · Silence cancels',
              guard: 'is.clock.requestExpires',
              target: 'none',
              actions: ['cancellation.agreed', raise({ type: 'cancellation.agreed' })],
              meta: { rule: 'RES-2', by: ['clock'] },
            },
            'requirements.submitted': [
              {
                description: 'D-52 · The buyer starts the order: a withdrawal of the own request',
                guard: 'isOwnWhenBuyerStarts',
                target: 'none',
                actions: 'request.withdrawn',
                meta: { rule: 'D-52', by: ['order'] },
              },
              {
                description: "D-52 · The buyer starts the order: a no to the seller's request",
                guard: 'isOthersWhenBuyerStarts',
                target: 'none',
                actions: 'cancellation.declined',
                meta: { rule: 'D-52', by: ['order'] },
              },
            ],
            'requirements.skipped': [
              {
                description: 'D-52 · The seller starts the order: a withdrawal of the own request',
                guard: 'isOwnWhenSellerStarts',
                target: 'none',
                actions: 'request.withdrawn',
                meta: { rule: 'D-52', by: ['order'] },
              },
              {
                description: "D-52 · The seller starts the order: a no to the buyer's request",
                guard: 'isOthersWhenSellerStarts',
                target: 'none',
                actions: 'cancellation.declined',
                meta: { rule: 'D-52', by: ['order'] },
              },
            ],
            'delivery.made': [
              {
                description: 'D-11 · The seller delivers: a withdrawal of the own request',
                guard: 'isOwnWhenDelivered',
                target: 'none',
                actions: 'request.withdrawn',
                meta: { rule: 'D-11', by: ['order'] },
              },
              {
                description: "D-10 · The seller delivers: a no to the buyer's request",
                guard: 'isOthersWhenDelivered',
                target: 'none',
                actions: 'cancellation.declined',
                meta: { rule: 'D-10', by: ['order'] },
              },
            ],
            'delivery.accepted': [
              {
                description: 'D-11 · The buyer accepts: a withdrawal of the own request',
                guard: 'isOwnWhenAccepted',
                target: 'none',
                actions: 'request.withdrawn',
                meta: { rule: 'D-11', by: ['order'] },
              },
              {
                description: "D-10 · The buyer accepts: a no to the seller's request",
                guard: 'isOthersWhenAccepted',
                target: 'none',
                actions: 'cancellation.declined',
                meta: { rule: 'D-10', by: ['order'] },
              },
            ],
            'revision.requested': [
              {
                description: 'D-11 · The buyer asks for a revision: a withdrawal of the own request',
                guard: 'isOwnWhenRevised',
                target: 'none',
                actions: 'request.withdrawn',
                meta: { rule: 'D-11', by: ['order'] },
              },
              {
                description: "D-10 · The buyer asks for a revision: a no to the seller's request",
                guard: 'isOthersWhenRevised',
                target: 'none',
                actions: 'cancellation.declined',
                meta: { rule: 'D-10', by: ['order'] },
              },
            ],
          },
        },
        update: {
          description: 'RES-1 · The buyer waits for news from the seller',
          on: {
            answerRequest: {
              description: 'D-05 · The seller gives the update',
              guard: 'mayAnswerUpdate',
              target: 'none',
              actions: 'update.answered',
              meta: { rule: 'D-05', by: ['seller'] },
            },
            withdrawRequest: {
              description: 'RES-3 · Its opener withdraws it',
              guard: 'mayWithdraw',
              target: 'none',
              actions: 'request.withdrawn',
              meta: { rule: 'RES-3', by: ['buyer', 'seller'] },
            },
            'clock.requestExpires': {
              description: 'D-05 · No answer: the seller is silent',
              guard: 'is.clock.requestExpires',
              target: 'none',
              actions: 'update.expired',
              meta: { rule: 'D-05', by: ['clock'] },
            },
            'delivery.made': {
              description: 'D-11 · A delivery is the best update',
              guard: 'isDeliveredSince',
              target: 'none',
              actions: 'update.answered',
              meta: { rule: 'D-11', by: ['order'] },
            },
          },
        },
        adjustment: {
          description: 'REV-2 · One side waits for an answer about an adjustment; it pauses nothing (D-11)',
          on: {
            answerRequest: [
              {
                description: 'D-18 · The other side accepts, and the date moves',
                guard: 'mayAcceptMovingDate',
                target: 'none',
                actions: ['adjustment.accepted', raise({ type: 'dueDate.moved' })],
                meta: { rule: 'D-18', by: ['buyer', 'seller'] },
              },
              {
                description: 'D-18 · The other side accepts; the date stays',
                guard: 'mayAcceptAdjustment',
                target: 'none',
                actions: 'adjustment.accepted',
                meta: { rule: 'D-18', by: ['buyer', 'seller'] },
              },
              {
                description: 'REV-2 · The other side declines: nothing changes',
                guard: 'mayDecline',
                target: 'none',
                actions: 'adjustment.declined',
                meta: { rule: 'REV-2', by: ['buyer', 'seller'] },
              },
            ],
            withdrawRequest: {
              description: 'RES-3 · Its opener withdraws it',
              guard: 'mayWithdraw',
              target: 'none',
              actions: 'request.withdrawn',
              meta: { rule: 'RES-3', by: ['buyer', 'seller'] },
            },
            'clock.requestExpires': {
              description: 'D-39 · Nobody answers: the adjustment lapses',
              guard: 'is.clock.requestExpires',
              target: 'none',
              actions: 'adjustment.lapsed',
              meta: { rule: 'D-39', by: ['clock'] },
            },
          },
        },
      },
    },
    earnings: {
      description: 'DONE-3 · Where the money is',
      initial: 'held',
      on: {
        refundPartially: {
          description: 'D-29 · The seller gives part of the price back',
          guard: 'mayRefund',
          actions: 'refund.made',
          meta: { rule: 'D-29', by: ['seller'] },
        },
        tip: {
          description: 'D-47 · The buyer tips; the clearing instant stays',
          guard: 'mayTip',
          actions: 'tip.paid',
          meta: { rule: 'D-47', by: ['buyer'] },
        },
        recordChargeback: {
          description: 'D-24 · A charge-back of a completed order reverses the earnings; clearing stops',
          guard: 'mayReverse',
          target: '.reversed',
          actions: ['chargeback.recorded', 'earnings.reversed'],
          meta: { rule: 'D-24', by: ['support'] },
        },
        settleChargeback: [
          {
            description: 'D-24 · Won after the clearing instant: available at once',
            guard: 'mayReturnCleared',
            target: '.available',
            actions: ['chargeback.won', 'earnings.available'],
            meta: { rule: 'D-24', by: ['support'] },
          },
          {
            description: 'D-24 · Won: the earnings clear on, to the old instant',
            guard: 'mayReturn',
            target: '.clearing',
            actions: 'chargeback.won',
            meta: { rule: 'D-24', by: ['support'] },
          },
          {
            description: 'D-24 · Lost: reversed for good',
            guard: 'mayLose',
            actions: 'chargeback.lost',
            meta: { rule: 'D-24', by: ['support'] },
          },
        ],
      },
      states: {
        held: {
          description: 'D-44 · Held in escrow while the order runs',
          on: {
            recordChargeback: {
              description: 'D-24 · A charge-back of an unfinished order',
              guard: 'isSupport',
              actions: ['chargeback.recorded', raise({ type: 'chargeback.recorded' })],
              meta: { rule: 'D-24', by: ['support'] },
            },
            'order.completed': {
              description: 'CLR-1 · Completed: the earnings clear',
              guard: 'isCompleted',
              target: 'clearing',
              actions: 'earnings.clearing',
              meta: { rule: 'CLR-1', by: ['order'] },
            },
            'order.cancelled': {
              description: 'D-45 · Cancelled: everything not refunded yet goes back',
              guard: 'isCancelled',
              target: 'refunded',
              actions: 'earnings.refunded',
              meta: { rule: 'D-45', by: ['order'] },
            },
          },
        },
        clearing: {
          description: 'CLR-1 · Earned, and not yet available',
          on: {
            'clock.earningsClear': {
              description: 'CLR-1 · The earnings are available',
              guard: 'is.clock.earningsClear',
              target: 'available',
              actions: 'earnings.available',
              meta: { rule: 'CLR-1', by: ['clock'] },
            },
            'order.cancelled': {
              description: 'D-23 · Support cancelled a completed order: the earnings are reversed',
              guard: 'isCancelled',
              target: 'reversed',
              actions: 'earnings.reversed',
              meta: { rule: 'D-23', by: ['order'] },
            },
          },
        },
        available: {
          description: 'CLR-1 · The seller may draw the earnings',
          on: {
            'order.cancelled': {
              description: 'D-23 · Support cancelled a completed order: the earnings are reversed',
              guard: 'isCancelled',
              target: 'reversed',
              actions: 'earnings.reversed',
              meta: { rule: 'D-23', by: ['order'] },
            },
          },
        },
        refunded: { description: 'D-45 · Everything went back to the buyer' },
        reversed: { description: 'D-24 · Taken back, by a charge-back or by support' },
      },
    },
    rating: {
      description: 'RATE-1 · What the two say of each other',
      initial: 'closed',
      states: {
        closed: {
          description: 'RATE-1 · No rating is open',
          on: {
            'order.completed': {
              description: 'RATE-1 · Completed: the buyer may rate',
              guard: 'isCompleted',
              target: 'awaitingBuyer',
              actions: 'rating.opened',
              meta: { rule: 'RATE-1', by: ['order'] },
            },
            'order.cancelled': {
              description: 'D-46 · Terms may let a cancelled order be rated',
              guard: 'isRatedAlthoughCancelled',
              target: 'awaitingBuyer',
              actions: 'rating.opened',
              meta: { rule: 'D-46', by: ['order'] },
            },
          },
        },
        awaitingBuyer: {
          description: 'D-31 · The buyer may rate the seller',
          on: {
            rate: {
              description: 'RATE-1 · The buyer rates: now the seller may',
              guard: 'mayRateFirst',
              target: 'awaitingSeller',
              actions: 'rating.givenByBuyer',
              meta: { rule: 'RATE-1', by: ['buyer'] },
            },
            'clock.ratingCloses': {
              description: 'D-46 · No rating by the buyer in time: it expires',
              guard: 'is.clock.ratingCloses',
              target: 'expired',
              actions: 'rating.expired',
              meta: { rule: 'D-46', by: ['clock'] },
            },
            'order.cancelled': {
              description: 'D-23 · Support cancelled: an open rating closes',
              guard: 'isRatingCutShort',
              target: 'closed',
              actions: 'rating.closed',
              meta: { rule: 'D-23', by: ['order'] },
            },
          },
        },
        awaitingSeller: {
          description: 'D-31 · The seller may rate the buyer; nothing is revealed yet',
          on: {
            rate: {
              description: 'D-31 · Both ratings are in: both are revealed',
              guard: 'isSellerRating',
              target: 'published',
              actions: 'rating.published',
              meta: { rule: 'D-31', by: ['seller'] },
            },
            'clock.ratingCloses': {
              description: "D-31 · The seller's window closes: the buyer's rating is revealed",
              guard: 'is.clock.ratingCloses',
              target: 'published',
              actions: 'rating.published',
              meta: { rule: 'D-31', by: ['clock'] },
            },
            'order.cancelled': {
              description: 'D-23 · Support cancelled: an open rating closes',
              guard: 'isRatingCutShort',
              target: 'closed',
              actions: 'rating.closed',
              meta: { rule: 'D-23', by: ['order'] },
            },
          },
        },
        published: { description: 'D-31 · The ratings are public' },
        expired: { description: 'D-46 · The buyer did not rate in time' },
      },
    },
  },
});
