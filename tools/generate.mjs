// `npm run generate`: writes all that codegen.yml names, formatted. With `--check` nothing is
// written; it says which files differ from what would be written and fails.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, loadContext } from "@graphql-codegen/cli";
import { format, resolveConfig } from "prettier";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");

process.chdir(root);
const stale = [];
const files = await generated();
for (const file of files) {
  if ((await readFile(file.path, "utf8").catch(() => "")) === file.text) continue;
  stale.push(relative(root, file.path));
  if (check) continue;
  await mkdir(dirname(file.path), { recursive: true });
  await writeFile(file.path, file.text);
}
for (const path of await leftOver(files)) {
  stale.push(relative(root, path));
  if (!check) await rm(path);
}

if (check && stale.length > 0) {
  console.error(
    `These generated files are out of date: ${stale.join(", ")}. Run \`npm run generate\`.`,
  );
  process.exitCode = 1;
} else {
  console.log(
    stale.length > 0 ? `Generated ${stale.join(", ")}.` : "All generated files are up to date.",
  );
}

/** Files of api/generated/ that nothing generates any more. */
async function leftOver(files) {
  const folder = `${root}api/generated`;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const current = new Set(files.map(({ path }) => path));
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !current.has(path));
}

async function generated() {
  const context = await loadContext(`${root}/codegen.yml`);
  context.updateConfig({ silent: true, errorsOnly: true });
  const files = await generate(context, false);
  const style = await resolveConfig(`${root}/codegen.yml`);
  return Promise.all(
    files.map(async ({ filename, content }) => ({
      path: join(root, relative(root, filename)),
      text: await format(content, { ...style, parser: "typescript" }),
    })),
  );
}
