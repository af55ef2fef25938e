import { parseArgs } from "node:util";
import { COMMANDS } from "../../api/commands.ts";
import { importFile } from "./import-file.ts";
import type { ImportProgress } from "./import-file.ts";
import { progressBar } from "../progress-bar.ts";

const USAGE = `
${COMMANDS.import} purchases.jsonl --key sk_…

Records the purchases of a file, one JSON object a line, as the mutation recordPurchase would: the
same input, without
idempotencyKey. Refused lines and why are in <file>.problems.jsonl. Stopped at any moment, it goes
on where it was
when it is run again; a purchase earns once, however often it is sent.

  --key      a secret key with the scope purchases:write; or QUEN_KEY in the environment
  --url      where Quen is; http://localhost:4000 when left out
  --lines    how many lines a request carries, up to 5000
  --locale   the language of the messages; the program's own when left out
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: "string" },
    url: { type: "string", default: "http://localhost:4000" },
    lines: { type: "string", default: "5000" },
    locale: { type: "string" },
  },
});
const key = values.key ?? process.env.QUEN_KEY;
const [file] = positionals;
const linesAtOnce = Number(values.lines);
const isUsable = linesAtOnce >= 1 && linesAtOnce <= 5_000 && URL.canParse(values.url);
if (!file || !key || positionals.length > 1 || !isUsable) {
  console.error(USAGE);
  process.exit(2);
}

const { url, locale } = values;
const number = new Intl.NumberFormat("en").format;
const bar = progressBar({ title: "Importing", output: process.stdout, lineEvery: 0.05 });
const onProgress = ({ share, lines, refused, waitingFor }: ImportProgress) => {
  const parts = [`${number(lines)} lines`, refused > 0 && `${number(refused)} refused`, waitingFor];
  bar.at(share, parts.filter(Boolean).join(", "));
};
try {
  const done = await importFile({
    file,
    key,
    url,
    locale,
    linesAtOnce,
    onProgress,
  });
  bar.end();
  const { recorded, known, refused } = done;
  const counts = [`${number(recorded)} purchases recorded`, `${number(known)} known before`];
  console.log(`${counts.join(", ")}, ${number(refused)} refused.`);
  if (done.refused > 0) console.log(`Why: ${done.problemsFile}`);
  process.exitCode = done.refused > 0 ? 1 : 0;
} catch (error) {
  bar.end();
  console.error(`\nThe import stopped: ${(error as Error).message}`);
  console.error("What was recorded stays. Run the same command again to go on from there.");
  process.exitCode = 3;
}
