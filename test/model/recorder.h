/*
 * What the verifier remembers of a run: each concrete state and edge as a hash, each abstract edge as a text, written
 * when the run ends. The names and the order of the fields are those of the library's side (projection.ts).
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "names.h"

typedef struct { char node[400]; char rest[200]; uint32_t one, two; } Place;

/* ---- open addressing: sets of 64-bit hashes, and of texts ---- */

typedef struct { uint64_t *slots; size_t size, used; } Hashes;
typedef struct { char **slots; size_t size, used; } Texts;

static int addHash(Hashes *set, uint64_t hash)
{
  size_t i;
  if (hash == 0) hash = 1;
  if (set->used * 2 >= set->size) {
    Hashes larger = { 0, set->size ? set->size * 4 : 1 << 12, 0 };
    larger.slots = (uint64_t *) calloc(larger.size, sizeof(uint64_t));
    for (i = 0; i < set->size; i++)
      if (set->slots[i]) addHash(&larger, set->slots[i]);
    free(set->slots);
    *set = larger;
  }
  for (i = hash & (set->size - 1); set->slots[i]; i = (i + 1) & (set->size - 1))
    if (set->slots[i] == hash) return 0;
  set->slots[i] = hash;
  set->used++;
  return 1;
}

/* FNV-1a with a start of its own for each of the two lanes */
static uint32_t hashOf(const char *text, uint32_t start)
{
  uint32_t hash = start;
  for (; *text; text++) hash = (hash ^ (unsigned char) *text) * 16777619u;
  return hash;
}

static uint32_t mix(uint32_t a, uint32_t b, uint32_t c)
{
  uint32_t hash = (a ^ 0x9e3779b9u) * 0x85ebca6bu;
  hash = ((hash ^ hash >> 15) + b) * 0xc2b2ae35u;
  hash = ((hash ^ hash >> 13) + c) * 0x27d4eb2fu;
  return hash ^ hash >> 16;
}

static int addText(Texts *set, const char *text)
{
  size_t i;
  if (set->used * 2 >= set->size) {
    Texts larger = { 0, set->size ? set->size * 4 : 1 << 10, 0 };
    larger.slots = (char **) calloc(larger.size, sizeof(char *));
    for (i = 0; i < set->size; i++)
      if (set->slots[i]) addText(&larger, set->slots[i]), free(set->slots[i]);
    free(set->slots);
    *set = larger;
  }
  for (i = hashOf(text, 1) & (set->size - 1); set->slots[i]; i = (i + 1) & (set->size - 1))
    if (strcmp(set->slots[i], text) == 0) return 0;
  set->slots[i] = strdup(text);
  set->used++;
  return 1;
}

/* ---- words ---- */

static const char *const ROLES[] = { "", "buyer", "seller", "support", "clock" };
static const char *const LATENESSES[] = { "onTime", "late", "veryLate" };
static const char *const WORKS[] = { "", "awaitingRequirements", "inProgress", "delivered", "inRevision", "completed", "cancelled" };
static const char *const REQUESTS[] = { "none", "extension", "cancellation", "update", "adjustment(days)", "adjustment(revisions)" };
static const char *const EARNINGS[] = { "held", "clearing", "available", "refunded", "reversed" };
static const char *const RATINGS[] = { "closed", "awaitingBuyer", "awaitingSeller", "published", "expired" };
static const char *const REQUIREMENTS[] = { "notAsked", "awaited", "skipped", "sent" };
static const char *const VERDICTS[] = { "", "punctual", "notPunctual" };
static const char *const COMPLETIONS[] = { "", "accepted", "automatic" };
static const char *const MODES[] = { "", "beforeStart", "late", "veryLate", "agreement", "silence", "support", "chargeback",
  "requirementsTimeOut", "veryLateTimeOut" };
static const char *const CHARGEBACKS[] = { "", "open", "lost" };

#define SAY(...) (end += sprintf(end, __VA_ARGS__))

/* D-35 */
static const char *status(int underWay)
{
  if (now.fulfilment >= COMPLETED) return WORKS[now.fulfilment];
  if (now.request && now.centre) return "inResolution";
  if (underWay && now.lateness != ON_TIME) return LATENESSES[now.lateness];
  return WORKS[now.fulfilment];
}

static void describeNode(char *end)
{
  int unfinished = now.fulfilment <= IN_REVISION;
  int underWay = now.fulfilment == IN_PROGRESS || now.fulfilment == IN_REVISION;
  if (!now.fulfilment || now.paid == 0) { SAY("nothing"); return; }
  SAY("%s", WORKS[now.fulfilment]);
  if (underWay) SAY(".%s", LATENESSES[now.lateness]);
  SAY("/%s", REQUESTS[now.request]);
  if (now.request) SAY(":%s", ROLES[now.opener]);
  SAY("/%s/%s status:%s", EARNINGS[now.earnings], RATINGS[now.rating], status(underWay));
  if (unfinished) SAY(" requirements:%s", REQUIREMENTS[now.requirements]);
  if (unfinished && now.revisionsLeft == 0) SAY(" usedUp");
  if (underWay && now.due != NEVER) SAY(" dated");
  if (now.sellerSilent) SAY(" silent");
  if (now.reviewLeft != NEVER) SAY(" paused");
  if (now.fulfilment == CANCELLED) SAY(" cancellation:%s:%s", MODES[now.mode], ROLES[now.endedBy]);
  if (now.stars) SAY(" stars:%d", now.stars);
  if (now.chargeback) SAY(" chargeback:%s", CHARGEBACKS[now.chargeback]);
}

static void describeRest(char *end)
{
  *end = 0;
  if (now.paid == 0) return;
  if (now.verdict) SAY(" %s", VERDICTS[now.verdict]);
  if (now.completion) SAY(" completion:%s", COMPLETIONS[now.completion]);
  if (now.draft) SAY(" draft");
  if (now.fulfilment <= IN_REVISION) {
    if (now.revisionsLeft == UNLIMITED) SAY(" revisions:unlimited");
    else SAY(" revisions:%d", now.revisionsLeft);
  }
  if (now.extensions || now.extended) SAY(" extended:%d:%d", now.extensions, now.extended);
  if (now.waitsUntil != NEVER) SAY(" waits:%d", now.waitsUntil);
  if (now.due != NEVER) SAY(" due:%d", now.due);
  if (now.request) SAY(" expires:%d", now.expires);
  if (now.until != NEVER) SAY(" until:%d", now.until);
  if (now.reviewEnds != NEVER) SAY(" review:%d", now.reviewEnds);
  if (now.reviewLeft != NEVER) SAY(" left:%d", now.reviewLeft);
  if (now.dueLeft != NEVER) SAY(" resumes:%d", now.dueLeft);
  if (now.clears != NEVER) SAY(" clears:%d", now.clears);
  if (now.closes != NEVER) SAY(" closes:%d", now.closes);
  if (now.tipsEnd != NEVER) SAY(" tips:%d", now.tipsEnd);
  if (now.takenBack) SAY(" takenBack:%d", now.takenBack);
  SAY(" money:%d=%d+%d+%d+%d", now.paid, now.held, now.refunded, now.fee, now.earned);
}

/* ---- what a run is told ---- */

static Hashes places, edges;
static Texts abstractEdges;
static uint32_t sumOne, sumTwo;
static Place was;

static void look(Place *place)
{
  char whole[600];
  describeNode(place->node);
  describeRest(place->rest);
  sprintf(whole, "%s%s", place->node, place->rest);
  place->one = hashOf(whole, 0x811c9dc5u);
  place->two = hashOf(whole, 0x01234567u);
  addHash(&places, (uint64_t) place->one << 32 | place->two);
}

static void tell(void)
{
  size_t i;
  for (i = 0; i < abstractEdges.size; i++)
    if (abstractEdges.slots[i]) printf("edge\t%s\n", abstractEdges.slots[i]);
  printf("concrete\t%zu\t%zu\t%08x%08x\n", places.used, edges.used, sumOne, sumTwo);
}

/** Before a step: where the order is. */
static void leave(void)
{
  static int started = 0;
  if (!started) atexit(tell);
  started = 1;
  look(&was);
}

/** After a step: where it went, and on what. */
static void edge(const char *label)
{
  Place is;
  char text[900];
  uint32_t one, two;
  look(&is);
  one = mix(was.one, hashOf(label, 0x811c9dc5u), is.one);
  two = mix(was.two, hashOf(label, 0x01234567u), is.two);
  if (!addHash(&edges, (uint64_t) one << 32 | two)) return;
  sumOne += one;
  sumTwo += two;
  if (getenv("CONCRETE")) printf("step\t%s%s\t%s\t%s%s\n", was.node, was.rest, label, is.node, is.rest);
  if (strcmp(label, "time") == 0 && strcmp(was.node, is.node) == 0) return;
  sprintf(text, "%s\t%s\t%s", was.node, label, is.node);
  addText(&abstractEdges, text);
}
