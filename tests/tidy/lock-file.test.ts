import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([path, { link }]) => path !== "" && !link);

test("each package of the lock file is held to its content", () => {
  const open = locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));

  expect(open.map(([path]) => path)).toEqual([]);
});

test("the lock file names no address to download from", () => {
  expect(locked.filter(([, { resolved }]) => resolved)).toEqual([]);
});
