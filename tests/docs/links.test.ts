import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const pages = execFileSync("git", ["ls-files", "*.md"], { encoding: "utf8" }).trim().split("\n");

/** Every place in the repository that a page links to. */
function linksIn(page: string): string[] {
  const text = readFileSync(page, "utf8").replaceAll(/^```[\s\S]*?^```/gm, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^(https?|mailto):|^#/.test(target))
    .map((target) => target.replace(/#.*$/, ""));
}

test("there are pages, and links in them", () => {
  expect(pages).toContain("README.md");
  expect(linksIn("README.md").length).toBeGreaterThan(10);
});

test.each(pages)("every link of %s leads to a file that exists", (page) => {
  const broken = linksIn(page).filter((target) => !existsSync(join(dirname(page), target)));
  expect(broken).toEqual([]);
});
