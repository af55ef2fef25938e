import { readdirSync, readFileSync } from "node:fs";
import {
  buildASTSchema,
  GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isSpecifiedScalarType,
  Kind,
  parse,
  Source,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLNamedType,
} from "graphql";
import { admissionsOf } from "../graphql/guard.ts";
import type { Api } from "../values/api.ts";

/** What an API's SDL says: the parsed files, and the schema they describe (without resolvers). */
export interface Sdl {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

const folder = new URL("../../schema/", import.meta.url);
const read = new Map<Api, Sdl>();
const scopes = new Map<Api, ReadonlySet<string>>();

/** Every scope that a field of an API asks for. */
export function scopesOf(api: Api): ReadonlySet<string> {
  const known = scopes.get(api) ?? new Set(scopesIn(sdlOf(api)));
  scopes.set(api, known);
  return known;
}

function scopesIn({ document }: Sdl): string[] {
  return [...admissionsOf(document).values()].flatMap(({ scope }) => scope ?? []).sort();
}

/** The SDL of an API: its own files and as much of the vocabulary as it uses. */
export function sdlOf(api: Api): Sdl {
  const sdl = read.get(api) ?? readSdl(filesIn("vocabulary"), filesIn(api));
  read.set(api, sdl);
  return sdl;
}

/**
 * Reads an SDL from its texts. Types of the vocabulary that nothing refers to are left out; types
 * of the API's own files stay, so that a forgotten one is noticed.
 */
function readSdl(vocabulary: readonly Source[], own: readonly Source[]): Sdl {
  const shared = vocabulary.flatMap(definitionsIn);
  const mine = own.flatMap(definitionsIn);
  const whole = buildASTSchema(documentOf([...shared, ...mine]));
  const used = new Set([...clientTypes(whole).keys(), ...typesOfDirectives(whole)]);

  const document = documentOf([...shared.filter((it) => isUsed(it, used)), ...mine]);
  // A part of what was found valid; to look again took 50 ms of a start for each API.
  return { document, schema: buildASTSchema(document, { assumeValidSDL: true }) };
}

/**
 * The types that a client can meet, by name: all that the root types lead to. Built-in scalars are
 * left out.
 */
export function clientTypes(schema: GraphQLSchema): Map<string, GraphQLNamedType> {
  const types = new Map<string, GraphQLNamedType>();
  let implementations: GraphQLNamedType[] = [];
  let before = -1;
  while (types.size > before) {
    before = types.size;
    const reached = new GraphQLSchema({
      query: schema.getQueryType(),
      mutation: schema.getMutationType(),
      subscription: schema.getSubscriptionType(),
      types: implementations,
      directives: [],
    });
    for (const type of Object.values(reached.getTypeMap())) {
      if (!isIntrospectionType(type) && !isSpecifiedScalarType(type)) types.set(type.name, type);
    }
    implementations = [...types.values()]
      .filter(isInterfaceType)
      .flatMap((type) => [...schema.getPossibleTypes(type)]);
  }
  return types;
}

function filesIn(name: string): Source[] {
  const directory = new URL(`${name}/`, folder);
  return readdirSync(directory)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => new Source(readFileSync(new URL(file, directory), "utf8"), `${name}/${file}`));
}

function definitionsIn(source: Source): readonly DefinitionNode[] {
  return parse(source).definitions;
}

function documentOf(definitions: readonly DefinitionNode[]): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions };
}

function typesOfDirectives(schema: GraphQLSchema): string[] {
  const { types } = new GraphQLSchema({ directives: schema.getDirectives() }).toConfig();
  return types.map((type) => type.name);
}

function isUsed(definition: DefinitionNode, used: ReadonlySet<string>): boolean {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION || !("name" in definition)) return true;
  return used.has(definition.name?.value ?? "");
}
