import {
  astFromValue,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedDirective,
  isUnionType,
  print,
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { clientTypes } from "../../api/engine/sdl.ts";

/**
 * What a client can know of a schema: one line per element, by its coordinate
 * (`Member.rewards(first:)`).
 */
function schemaFacts(schema: GraphQLSchema): Map<string, string> {
  const facts = new Map<string, string>();
  for (const type of clientTypes(schema).values()) {
    facts.set(type.name, typeFact(type));
    for (const [coordinate, fact] of partFacts(type)) facts.set(`${type.name}${coordinate}`, fact);
  }
  for (const directive of schema.getDirectives().filter(isForClients)) {
    const where = directive.locations.toSorted().join(" | ");
    facts.set(`@${directive.name}`, [where, ...about(directive)].join(" "));
    for (const argument of directive.args) {
      facts.set(`@${directive.name}(${argument.name}:)`, inputFact(argument));
    }
  }
  return facts;
}

/**
 * How two schemas differ, from the first to the second: `-` only in the first, `+` only in the
 * second. Of a type that one of them lacks, only the name is listed.
 */
export function schemaDifferences(from: GraphQLSchema, to: GraphQLSchema): string[] {
  const [before, after] = [schemaFacts(from), schemaFacts(to)];
  const coordinates = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return coordinates
    .filter((coordinate) => before.get(coordinate) !== after.get(coordinate))
    .filter((coordinate) => {
      const [owner = ""] = coordinate.split(/[.(]/);
      return coordinate === owner || before.has(owner) === after.has(owner);
    })
    .flatMap((coordinate) => [
      ...(before.has(coordinate) ? [`- ${coordinate}: ${before.get(coordinate)}`] : []),
      ...(after.has(coordinate) ? [`+ ${coordinate}: ${after.get(coordinate)}`] : []),
    ]);
}

function typeFact(type: GraphQLNamedType): string {
  const facts = [type.constructor.name.replace(/^GraphQL/, "")];
  if (isObjectType(type) || isInterfaceType(type)) {
    const parents = type.getInterfaces().map(({ name }) => name);
    if (parents.length) facts.push(`implements ${parents.toSorted().join(" & ")}`);
  }
  if (isUnionType(type)) facts.push(`= ${type.getTypes().map(String).toSorted().join(" | ")}`);
  if (isScalarType(type) && type.specifiedByURL) facts.push(`@specifiedBy ${type.specifiedByURL}`);
  if (isInputObjectType(type) && type.isOneOf) facts.push("@oneOf");
  return [...facts, ...about(type)].join(" ");
}

function partFacts(type: GraphQLNamedType): [string, string][] {
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).flatMap((field) => [
      [`.${field.name}`, [String(field.type), ...about(field)].join(" ")] as [string, string],
      ...argumentFacts(field),
    ]);
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [`.${field.name}`, inputFact(field)]);
  }
  if (isEnumType(type)) {
    return type.getValues().map((value) => [`.${value.name}`, about(value).join(" ")]);
  }
  return [];
}

function argumentFacts(field: GraphQLField<unknown, unknown>): [string, string][] {
  return field.args.map((argument) => [`.${field.name}(${argument.name}:)`, inputFact(argument)]);
}

function inputFact(input: GraphQLArgument | GraphQLInputField): string {
  const facts = [String(input.type)];
  if (input.defaultValue !== undefined) {
    const value = astFromValue(input.defaultValue, input.type);
    facts.push(`= ${value ? print(value) : "undefined"}`);
  }
  return [...facts, ...about(input)].join(" ");
}

function about(element: { description?: string | null; deprecationReason?: string | null }) {
  const { description, deprecationReason } = element;
  return [
    ...(description ? [JSON.stringify(description)] : []),
    ...(typeof deprecationReason === "string"
      ? [`@deprecated ${JSON.stringify(deprecationReason)}`]
      : []),
  ];
}

// Directives on the SDL's own definitions speak to the server (who may call, how long a text may
// be); clients only meet those they can write into a document, and those that every GraphQL server
// has.
function isForClients(directive: GraphQLDirective): boolean {
  return isSpecifiedDirective(directive) || directive.locations.some((it) => inDocuments.has(it));
}

const inDocuments = new Set<string>([
  "QUERY",
  "MUTATION",
  "SUBSCRIPTION",
  "VARIABLE_DEFINITION",
  "FIELD",
  "FRAGMENT_DEFINITION",
  "FRAGMENT_SPREAD",
  "INLINE_FRAGMENT",
]);
