/** What `npm run oracle -- --help` says after the options. */
export const rest = `EXAMPLES

  npm run oracle -- examples/oracle/data/observations.ndjson
  npm run oracle -- examples/oracle/data/orders.csv --map examples/oracle/data/orders.map.json
  npm run oracle -- examples/oracle/data/shop.ocel.json --map examples/oracle/data/shop.map.json --minimise
  npm run --silent oracle -- log.ndjson --json | jq .
  npm run oracle -- log.ndjson --silent remindBuyer,saveDraft --skew 2s

A LOG

  .ndjson     one observation a line. Each names its order, what was seen, and when (epoch ms, or ISO 8601 with an offset):
              {"kind":"placed","order":"A1","at":"2026-03-03T12:00:00Z","input":{"buyer":"Bea", …}}
              {"kind":"command","order":"A1","at":"2026-03-05T09:00:00Z","type":"deliver","by":"seller","outcome":"accepted"}
              {"kind":"status","order":"A1","at":"2026-03-05T10:00:00Z","status":"delivered"}
              With a map, any flat objects: their fields are read as the columns of a CSV file are.
  .csv        columns named order, at, type, by, outcome, …; or any others, with a map:
              {"order":"id","at":"time","type":"what","types":{"Delivered":"deliver","Page view":null}}
              or, where a row is an order and has a column for each date:
              {"order":"id","milestones":{"placed_at":"placed","delivered_at":"deliver"},"input":{"deliveryDays":"days"}}
              Local times need their offset: "time": {"offset": "+02:00"}; numbers: "time": "epochSeconds".
  .ocel.json  OCEL 2.0. Types of events have our names, or a map says what they mean:
              {"orderType":"Order","events":{"Work handed in":"deliver","Invoice printed":null}}

  Events, statuses and parts of what was said may be missing; commands that may be missing have to be named with --silent. What
  an order showed at one instant may stand on its lines in any order. What the log never says may be in --assume:
  --assume '{"origin":"gig","shipping":false,"deliveryTime":"P7D"}'. A mistake is only called one when no order explains the log.

EXIT STATUS

  0  no order left the rules
  1  some did
  2  the arguments were wrong, or nothing of the log could be read
`;
