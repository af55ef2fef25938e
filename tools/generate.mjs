// `npm run generate`: writes all that codegen.yml names, formatted. With `--check` nothing is written; it says which
// files differ from what would be written and fails.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, loadContext } from "@graphql-codegen/cli";
import { format, resolveConfig } from "prettier";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");

process.chdir(root);
const stale = [];
for (const file of await generated()) {
  if ((await readFile(file.path, "utf8").catch(() => "")) === file.text) continue;
  stale.push(relative(root, file.path));
  if (check) continue;
  await mkdir(dirname(file.path), { recursive: true });
  await writeFile(file.path, file.text);
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

async function generated() {
  const context = await loadContext(`${root}/codegen.yml`);
  context.updateConfig({ silent: true, errorsOnly: true });
  const files = await generate(context, false);
  const style = await resolveConfig(`${root}/codegen.yml`);
  return Promise.all(
    files.map(async ({ filename, content }) => ({
      path: filename,
      text: await format(content, { ...style, parser: "typescript" }),
    })),
  );
}
