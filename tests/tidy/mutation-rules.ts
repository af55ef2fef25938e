import { posix } from "node:path";
import { parse } from "graphql";
import type { RepositoryFile } from "./repository.ts";

/** All versioned things are tested together, each by a driver that names its mutations. */
const VERSIONED = /^(?:publish|cancelScheduled|discard|revert)[A-Z]/;
const DRIVERS = "tests/versioning/thing-drivers.ts";

/**
 * Mutations without a test file of their name, `tests/<module>/<mutation-in-kebab-case>.test.ts`.
 * @param elsewhere mutation → the test file that covers it together with another mutation; only for
 *   mutations of the schema that have no file of their own, so that the list can only shrink.
 */
export function untestedMutations(
  files: readonly RepositoryFile[],
  elsewhere: Readonly<Record<string, string>>,
): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const drivers = files.find(({ path }) => path === DRIVERS)?.text ?? "";
  const mutations = files.flatMap(mutationsOf);
  const names = new Set(mutations.map(({ name }) => name));
  const missing = mutations.flatMap(({ name, module }) => {
    const own = `tests/${module}/${kebabCase(name)}.test.ts`;
    const other = elsewhere[name];
    if (paths.has(own)) return other ? [`${name} has ${own}: take it off the list`] : [];
    if (other) return paths.has(other) ? [] : [`${name} is tested by ${other}, which is missing`];
    const operation = name[0]!.toUpperCase() + name.slice(1);
    if (VERSIONED.test(name) && new RegExp(`\\b${operation}\\b`).test(drivers)) return [];
    return [`${name} has no test: name one ${own}`];
  });
  const unknown = Object.keys(elsewhere).filter((name) => !names.has(name));
  return [...missing, ...unknown.map((name) => `${name} is listed, and no mutation`)];
}

/** The mutations that a file of the schema declares; its name is its module's. */
function mutationsOf({ path, text }: RepositoryFile): { name: string; module: string }[] {
  if (!/^schema\/(?:storefront|admin|partner)\//.test(path)) return [];
  const module = posix.basename(path, ".graphql");
  return parse(text).definitions.flatMap((type) =>
    "fields" in type && "name" in type && type.name?.value === "Mutation"
      ? (type.fields ?? []).map(({ name }) => ({ name: name.value, module }))
      : [],
  );
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
