import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PAGE_SERVERS } from "../../bench/loyalty-page.ts";

const BENCH = join(import.meta.dirname, "../../bench");

test.each(Object.values(PAGE_SERVERS))("bench/$child.ts is there to be measured", ({ child }) => {
  expect(existsSync(join(BENCH, `${child}.ts`))).toBe(true);
});
