import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLNamedType,
} from "graphql";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";
import { admissionsOf } from "../../api/graphql/guard.ts";
import type { Admission } from "../../api/graphql/guard.ts";
import { sdlOf } from "../../api/engine/sdl.ts";
import { apis } from "../../api/values/api.ts";
import type { Api } from "../../api/values/api.ts";
import { unique } from "../harness/shop.ts";

/** A field through which one enters a schema. */
export interface RootField {
  readonly api: Api;
  readonly operation: "query" | "mutation";
  readonly name: string;
  readonly admission: Admission;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every root field there is, endpoint by endpoint. */
export function rootFields(): RootField[] {
  return apis.flatMap((api) => {
    const { schema, document } = sdlOf(api);
    const admissions = admissionsOf(document);
    return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {}).map((field) => ({
        api,
        name: field.name,
        field,
        operation: root!.name === "Query" ? ("query" as const) : ("mutation" as const),
        admission: admissions.get(`${root!.name}.${field.name}`)!,
      })),
    );
  });
}

/** A call of a root field with all required values; `given` adds more by path, as `input.id`. */
export function sampleCall({ operation, name, field }: RootField, given?: Placed) {
  const args = field.args.filter(
    (argument) => isRequired(argument) || given?.path[0] === argument.name,
  );
  const declared = args.map((argument) => `$${argument.name}: ${argument.type}`);
  const passed = args.map((argument) => `${argument.name}: $${argument.name}`);
  const selection = isLeafType(getNamedType(field.type)) ? "" : " { __typename ERRORS }";
  const document = `${operation}${list(declared)} { ${name}${list(passed)}${selection} }`;
  return {
    query: document.replace("ERRORS", operation === "mutation" ? "userErrors { code }" : ""),
    variables: Object.fromEntries(
      args.map((argument) => [argument.name, sample(argument, [argument.name], given)]),
    ),
  };
}

const list = (parts: string[]) => (parts.length ? `(${parts.join(", ")})` : "");

/** Where in a root field's arguments a value stands. */
export interface Place {
  readonly path: readonly string[];
  /** The scalar or enum that stands there. */
  readonly type: GraphQLNamedType;
}

/** A value that is to stand at a place. */
export interface Placed {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Every place of a root field's arguments, however deep. */
export function placesOf({ field }: RootField): Place[] {
  return field.args.flatMap((argument) => placesIn(argument, [argument.name]));
}

type Input = GraphQLArgument | GraphQLInputField;

function placesIn({ type }: Input, path: string[]): Place[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [{ path, type: named }];
  return Object.values(named.getFields()).flatMap((input) =>
    placesIn(input, [...path, input.name]),
  );
}

// A cart of one line at 1 that costs 1; texts never repeat, or a key would be taken for a retry.
const SAMPLES: Record<string, () => unknown> = {
  ID: () => unique("id"),
  String: () => unique("text"),
  Boolean: () => true,
  Int: () => 1,
  Decimal: () => "1",
  Quantity: () => 1,
  Points: () => 1,
  CurrencyCode: () => "VND",
  DateTime: () => "2026-06-15T03:00:00Z",
  Date: () => "2026-06-16",
  TypedCode: () => unique("code"),
  Locale: () => "vi",
  Duration: () => "P1D",
  JSON: () => ({ combinator: "and", rules: [] }),
};

function sample(input: Input, at: readonly string[], given?: Placed): unknown {
  if (given?.path.join() === at.join()) return isList(input.type) ? [given.value] : given.value;
  const named = getNamedType(input.type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (!isInputObjectType(named)) return SAMPLES[named.name]!();

  const isOnWay = (name: string) => given?.path.join().startsWith([...at, name].join());
  const fields = Object.values(named.getFields()).filter(
    (field) => isRequiredInputField(field) || isOnWay(field.name),
  );
  const value = Object.fromEntries(
    fields.map((field) => [field.name, sample(field, [...at, field.name], given)]),
  );
  // Nobody is named by nothing.
  if (named.name === "MemberBy" && fields.length === 0) value.externalId = unique("nobody");
  return isList(input.type) ? [value] : value;
}

function isRequired({ type, defaultValue }: GraphQLArgument): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
