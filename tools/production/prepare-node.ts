// What every command of dist/ does first, before it loads anything else.
import * as module from "node:module";
import { fileURLToPath } from "node:url";

const NODE_MIN = 24;

if (Number.parseInt(process.versions.node) < NODE_MIN) {
  console.error(`Quen needs Node ${NODE_MIN} or newer, and this is ${process.version}.`);
  process.exit(1);
}
// A fifth of a start. Where it can't be written, what stands there already is used all the same.
module.enableCompileCache(fileURLToPath(new URL("../../compile-cache", import.meta.url)));
