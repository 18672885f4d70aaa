/* The words of the model, as numbers: for the model and for what is written of a run. */
#define NEVER 99
#define UNLIMITED 50

/* fulfilment */
#define AWAITING 1
#define IN_PROGRESS 2
#define DELIVERED 3
#define IN_REVISION 4
#define COMPLETED 5
#define CANCELLED 6
/* lateness */
#define ON_TIME 0
#define LATE 1
#define VERY_LATE 2
/* requests; an adjustment asks for days (and their price), or for revisions */
#define NO_REQUEST 0
#define EXTENSION 1
#define CANCELLATION 2
#define UPDATE 3
#define ADJUST_DAYS 4
#define ADJUST_REVISIONS 5
/* roles */
#define NOBODY 0
#define BUYER 1
#define SELLER 2
#define SUPPORT 3
#define CLOCK 4
/* earnings */
#define HELD 0
#define CLEARING 1
#define AVAILABLE 2
#define REFUNDED 3
#define REVERSED 4
/* rating */
#define CLOSED 0
#define AWAITING_BUYER 1
#define AWAITING_SELLER 2
#define PUBLISHED 3
#define EXPIRED 4
/* requirements */
#define NOT_ASKED 0
#define AWAITED 1
#define SKIPPED 2
#define SENT 3
/* the verdict of D-16 */
#define NO_VERDICT 0
#define PUNCTUAL 1
#define NOT_PUNCTUAL 2
/* completion (D-32) */
#define ACCEPTED 1
#define AUTOMATIC 2
/* cancellation (D-32) */
#define BEFORE_START 1
#define WHILE_LATE 2
#define WHILE_VERY_LATE 3
#define AGREEMENT 4
#define SILENCE 5
#define BY_SUPPORT 6
#define CHARGEBACK 7
#define REQUIREMENTS_TIMED_OUT 8
#define VERY_LATE_TIMED_OUT 9
/* charge-backs of completed orders (D-24) */
#define NO_CHARGEBACK 0
#define DISPUTED 1
#define LOST 2
/* the clock of a revision (D-15) */
#define NO_CLOCK 0
#define RESTART 1
#define RESUME 2
#define FIXED 3
