import type {
  DocumentNode,
  FieldDefinitionNode,
  GraphQLFieldResolver,
  GraphQLSchema,
} from "graphql";
import { defaultFieldResolver, isObjectType, Kind, valueFromASTUntyped } from "graphql";
import type { Caller } from "../values/caller.ts";
import type { RequestContext } from "./context.ts";
import { text } from "../locales/text.ts";
import { forbidden } from "./errors.ts";

/** Who may use a field: kinds of caller, and the scope that a key with scopes must carry. */
export interface Admission {
  are: ReadonlySet<Caller["kind"]>;
  scope: string | null;
}

const ROOTS = new Set(["Query", "Mutation"]);

/**
 * Lets only those callers reach a field whom its `@callers` in the SDL names; others are answered
 * FORBIDDEN. Wraps the resolvers of the built schema, so it holds under any executor.
 * @throws at start, when a root field has no `@callers`: nothing is open by accident.
 */
export function guardSchema(schema: GraphQLSchema, sdl: DocumentNode): void {
  const admissions = admissionsOf(sdl);
  const unguarded: string[] = [];
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const admission = admissions.get(`${type.name}.${field.name}`);
      if (!admission && !ROOTS.has(type.name)) continue;
      if (!admission?.are.size) unguarded.push(`${type.name}.${field.name}`);
      else field.resolve = guarded(field.name, admission, field.resolve ?? defaultFieldResolver);
    }
  }
  if (unguarded.length) {
    throw new Error(`Fields without @callers in the SDL: ${unguarded.join(", ")}`);
  }
}

/** Who may use which field (by `Query.me`), as the SDL says. */
export function admissionsOf(sdl: DocumentNode): Map<string, Admission> {
  const admissions = new Map<string, Admission>();
  for (const type of sdl.definitions) {
    const isObject =
      type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (!isObject) continue;
    for (const field of type.fields ?? []) {
      const admission = admissionOf(field);
      if (admission) admissions.set(`${type.name.value}.${field.name.value}`, admission);
    }
  }
  return admissions;
}

export function isAdmitted(caller: Caller, { are, scope }: Admission): boolean {
  return are.has(caller.kind) && hasScope(caller, scope);
}

function hasScope(caller: Caller, scope: string | null): boolean {
  return scope === null || !("scopes" in caller) || caller.scopes.has(scope);
}

function admissionOf(field: FieldDefinitionNode): Admission | null {
  const directive = field.directives?.find(({ name }) => name.value === "callers");
  if (!directive) return null;
  const values = new Map(
    directive.arguments?.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
  const are = values.get("are") ?? [];
  return {
    are: new Set((Array.isArray(are) ? are : [are]) as Caller["kind"][]),
    scope: (values.get("scope") as string | null | undefined) ?? null,
  };
}

function guarded(
  name: string,
  admission: Admission,
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
): GraphQLFieldResolver<unknown, RequestContext> {
  return (source, args, context, info) => {
    if (isAdmitted(context.caller, admission)) return resolve(source, args, context, info);
    if (!admission.are.has(context.caller.kind)) {
      const kinds = [...admission.are].join(", ");
      const { kind } = context.caller;
      throw forbidden(text("graphql.callersOnly", { field: name, kinds, kind }));
    }
    throw forbidden(text("graphql.scopeNeeded", { field: name, scope: admission.scope! }));
  };
}
