import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLNamedType,
} from "graphql";
import { expect, test } from "vitest";
import { admissionsOf } from "../../api/graphql/guard.ts";
import { clientTypes, sdlOf } from "../../api/engine/sdl.ts";
import { apis } from "../../api/values/api.ts";

const roots = new Set(["Query", "Mutation", "Subscription"]);

test.each(apis)("everything in schema/%s is described", (api) => {
  const { schema } = sdlOf(api);
  const silent = [
    ...[...clientTypes(schema).values()].flatMap(undescribedIn),
    ...schema
      .getDirectives()
      .flatMap((it) => [
        ...(it.description ? [] : [`@${it.name}`]),
        ...it.args
          .filter(({ description }) => !description)
          .map(({ name }) => `@${it.name}(${name}:)`),
      ]),
  ];

  expect(silent, `Give these a description: ${silent.join(", ")}.`).toEqual([]);
});

test.each(apis)("every root field of schema/%s says who may call it", (api) => {
  const { document, schema } = sdlOf(api);
  const admissions = admissionsOf(document);
  const open = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.keys(root?.getFields() ?? {})
      .map((field) => `${root!.name}.${field}`)
      .filter((coordinate) => !admissions.get(coordinate)?.are.size),
  );

  expect(open, `Add @callers to ${open.join(", ")}.`).toEqual([]);
});

test.each(apis)("every type in schema/%s can be reached", (api) => {
  const { document, schema } = sdlOf(api);
  const reached = clientTypes(schema);
  const ofDirectives = new Set(
    schema
      .getDirectives()
      .flatMap(({ args }) => args.map(({ type }) => String(type).replace(/[[\]!]/g, ""))),
  );
  const unreached = document.definitions
    .filter((it) => it.kind !== Kind.DIRECTIVE_DEFINITION)
    .map((it) => ("name" in it ? (it.name?.value ?? "") : ""))
    .filter((name) => !reached.has(name) && !ofDirectives.has(name));

  expect(
    unreached,
    `No field leads to ${unreached.join(", ")}: use them or take them out.`,
  ).toEqual([]);
});

test.each(apis)("the mutations of schema/%s list the refusals they can give", (api) => {
  const { schema } = sdlOf(api);
  const codes = new Set<string>();
  const enumeration = schema.getType("UserErrorCode");
  if (isEnumType(enumeration)) for (const { name } of enumeration.getValues()) codes.add(name);

  const wrong = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((mutation) => {
    const [, refusals = ""] = (mutation.description ?? "").split("Refusals:");
    const named = [...refusals.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code!);
    if (named.length === 0) return [`${mutation.name} lists none`];
    return named
      .filter((code) => !codes.has(code))
      .map((code) => `${mutation.name}: ${code} is no UserErrorCode`);
  });

  expect(wrong, 'End a mutation\'s description with "Refusals: `CODE`, …".').toEqual([]);
});

function undescribedIn(type: GraphQLNamedType): string[] {
  const own = type.description || roots.has(type.name) ? [] : [type.name];
  return [
    ...own,
    ...partsOf(type)
      .filter(([, part]) => !part.description)
      .map(([name]) => name),
  ];
}

function partsOf(type: GraphQLNamedType): [string, { description?: string | null }][] {
  const { name } = type;
  if (isEnumType(type)) return type.getValues().map((value) => [`${name}.${value.name}`, value]);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [`${name}.${field.name}`, field]);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    [`${name}.${field.name}`, field] as [string, { description?: string | null }],
    ...field.args.map((it) => [`${name}.${field.name}(${it.name}:)`, it] as [string, typeof it]),
  ]);
}
