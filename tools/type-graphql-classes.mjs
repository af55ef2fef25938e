// A preset of GraphQL Code Generator: an API's SDL becomes type-graphql classes, in one file for
// each file of its schema, which is one for each module. What schema/vocabulary/ has no module for
// goes into `vocabulary.ts`.
//
// - Fields with arguments are left off their class: the module's `@FieldResolver` declares them,
//   because type-graphql takes the arguments from there. Root fields likewise belong to `@Query`
//   and `@Mutation`.
// - Fields of object classes are all optional: any module may add the resolver of any field.
// - Types of object fields go through an alias (`Of<T>`): emitted decorator metadata would
//   otherwise name a class before it is defined. Files import each other in circles, so nothing
//   else may name a class either, except in a thunk.
import { readdirSync } from "node:fs";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";
import { clientTypes, sdlOf } from "../api/engine/sdl.ts";

const builtIn = {
  Int: "number",
  Float: "number",
  String: "string",
  Boolean: "boolean",
  ID: "string",
};
const plainThunks = { String: "String", Boolean: "Boolean" };

/**
 * What GraphQL Code Generator calls. `presetConfig`: `api`, `scalarsFrom` (a module) and `scalars`
 * (below).
 */
export const preset = {
  buildGeneratesSection({ baseOutputDir, presetConfig, ...options }) {
    const { schema } = sdlOf(presetConfig.api);
    return modulesOf(schema).map((module) => ({
      ...options,
      documents: [],
      filename: `${baseOutputDir}${module}.ts`,
      plugins: [{ classes: { ...presetConfig, module } }],
      pluginMap: {
        classes: {
          plugin: (_schema, _documents, config) => ({ content: classesOf(schema, config) }),
        },
      },
    }));
  },
};

/**
 * The classes of a schema, as the text of a TypeScript module: those of one of its modules, or all
 * when none is named.
 */
export function classesOf(schema, { api, scalars, scalarsFrom, module }) {
  const prefix = api[0].toUpperCase() + api.slice(1);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = [...clientTypes(schema).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = types.filter((type) => isIn(module, type));
  const house = new Classes({ prefix, scalars, module });

  const classes = [
    ...own.filter(isEnumType).map((type) => house.enumeration(type)),
    ...ancestorsFirst(own.filter(isInterfaceType)).map((type) => house.interface(type)),
    ...own.filter(isInputObjectType).map((type) => house.input(type)),
    ...own
      .filter((type) => isObjectType(type) && !roots.includes(type))
      .map((type) => house.object(type)),
    ...own.filter(isUnionType).map((type) => house.union(type)),
    ...types
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => isIn(module, field))
          .map((field) => house.args(type, field)),
      ),
  ].filter(Boolean);
  return [...house.head(scalarsFrom), ...classes].join("\n\n");
}

const VOCABULARY = "vocabulary";

/** The modules of which a schema has classes. */
function modulesOf(schema) {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const types = [...clientTypes(schema).values()].filter(
    (type) => !isScalarType(type) && !roots.includes(type),
  );
  const fieldsWithArguments = [...clientTypes(schema).values()]
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).filter(({ args }) => args.length > 0));
  return [...new Set([...types, ...fieldsWithArguments].map(moduleOf))].sort();
}

/** The module of a type or field: the name of the schema file that defines it. */
function moduleOf({ astNode }) {
  const [, folder, file] = /^(\w+)\/([\w-]+)\.graphql$/.exec(astNode.loc.source.name);
  return folder === VOCABULARY && !SHARED_WITH_MODULES.has(file) ? VOCABULARY : file;
}

// Files of the vocabulary that hold the types of a module which several APIs use.
const SHARED_WITH_MODULES = new Set(readdirSync(new URL("../api/modules/", import.meta.url)));

const isIn = (module, element) => module === undefined || moduleOf(element) === module;

/** Writes the declarations of one file and notes what they need imported. */
class Classes {
  #used = new Set();
  #scalars = new Set();
  #imported = new Map();

  constructor({ prefix, scalars, module }) {
    this.prefix = prefix;
    this.scalars = scalars;
    this.module = module;
  }

  head(scalarsFrom) {
    const lines = ["// Generated from schema/ by `npm run generate`; never edited."];
    // Before the first decorator runs, whoever is imported first.
    lines.push('import "reflect-metadata";');
    const used = [...this.#used].sort().join(", ");
    lines.push(`import { ${used} } from "type-graphql";`);
    const scalars = [...this.#scalars].sort();
    if (scalars.length) lines.push(`import { ${scalars.join(", ")} } from "${scalarsFrom}";`);
    for (const [module, names] of [...this.#imported].sort()) {
      lines.push(`import { ${[...names].sort().join(", ")} } from "./${module}.ts";`);
    }
    lines.push("type Of<T> = T;");
    return [lines.join("\n")];
  }

  enumeration(type) {
    const name = this.prefix + type.name;
    const values = type.getValues();
    const settings = values.map(
      ({ name: value, description, deprecationReason }) =>
        `${value}: ${object({ description, deprecationReason })}`,
    );
    const members = values.map((value) => `${value.name}: "${value.name}"`);
    const description = text(type.description);
    const valuesConfig = `{ ${settings.join(", ")} }`;
    const about = `description: ${description}, valuesConfig: ${valuesConfig}`;
    const options = `{ name: "${type.name}", ${about} }`;
    return `export const ${name} = { ${members.join(", ")} } as const;
export type ${name} = keyof typeof ${name};
${this.#use("registerEnumType")}(${name}, ${options});`;
  }

  interface(type) {
    return `@${this.#use("InterfaceType")}("${type.name}", ${this.#about(type)})
export abstract class ${this.prefix}${type.name} {
${this.#outputFields(type)}
}`;
  }

  object(type) {
    const about = this.#about(type, { simpleResolvers: true });
    return `@${this.#use("ObjectType")}("${type.name}", ${about})
export class ${this.prefix}${type.name} {
${this.#outputFields(type)}
}`;
  }

  union(type) {
    const members = type.getTypes().map((member) => this.#name(member));
    const name = this.prefix + type.name;
    const description = text(type.description);
    const types = `() => [${members.join(", ")}] as const`;
    const options = `{ name: "${type.name}", description: ${description}, types: ${types} }`;
    return `export const ${name} = ${this.#use("createUnionType")}(${options});
export type ${name} = ${members.join(" | ")};`;
  }

  input(type) {
    return `@${this.#use("InputType")}("${type.name}", ${object({ description: type.description })})
export class ${this.prefix}${type.name} {
${this.#inputFields(Object.values(type.getFields()))}
}`;
  }

  args(type, field) {
    if (field.args.length === 0) return "";
    const capitalized = `${field.name[0].toUpperCase()}${field.name.slice(1)}`;
    const name = `${this.prefix}${type.name}${capitalized}Args`;
    return `@${this.#use("ArgsType")}()
export class ${name} {
${this.#inputFields(field.args)}
}`;
  }

  #outputFields(type) {
    return Object.values(type.getFields())
      .filter((field) => field.args.length === 0)
      .map((field) => {
        const nullable = isNonNullType(field.type) ? "" : " | null";
        const type = `${this.#typeScript(field.type, "readonly ")}${nullable}`;
        return `${this.#field(field)}\n${field.name}?: ${type};`;
      })
      .join("\n\n");
  }

  #inputFields(fields) {
    return fields
      .map((field) => {
        const nullable = isNonNullType(field.type) ? "" : " | null";
        // A default makes sure of a value; only a nullable field without one may be missing.
        const given = nullable && field.defaultValue === undefined ? "?" : "!";
        const type = `${this.#typeScript(field.type, "")}${nullable}`;
        return `${this.#field(field)}\n${field.name}${given}: ${type};`;
      })
      .join("\n\n");
  }

  #field({ name, type, description, deprecationReason, defaultValue }) {
    const { thunk, nullable } = this.#thunk(type, name);
    const options = object({ nullable, defaultValue, description, deprecationReason });
    return `@${this.#use("Field")}(() => ${thunk}, ${options})`;
  }

  #about(type, more = {}) {
    const parents = type.getInterfaces().map((parent) => this.#name(parent));
    const about = object({ description: type.description, ...more });
    return parents.length
      ? about.replace(/ \}$/, `, implements: [${parents.join(", ")}] }`)
      : about;
  }

  /** The thunk's expression, and type-graphql's `nullable` option for it. */
  #thunk(type, name) {
    const required = isNonNullType(type);
    const bare = required ? type.ofType : type;
    const nullable = required ? undefined : true;
    if (!isListType(bare)) return { thunk: this.#value(bare), nullable };

    const item = isNonNullType(bare.ofType) ? bare.ofType.ofType : bare.ofType;
    if (isListType(item)) throw new Error(`"${name}" is a list of lists, which no class can say.`);
    const thunk = `[${this.#value(item)}]`;
    if (isNonNullType(bare.ofType)) return { thunk, nullable };
    return { thunk, nullable: required ? "items" : "itemsAndList" };
  }

  #value(type) {
    if (!isScalarType(type)) return this.#name(type);
    if (plainThunks[type.name]) return plainThunks[type.name];
    if (isSpecifiedScalarType(type)) return this.#use(type.name);
    const { as } = this.scalars[type.name] ?? {};
    this.#scalars.add(as ? `${type.name} as ${as}` : type.name);
    return as ?? type.name;
  }

  #typeScript(type, lists) {
    const bare = isNonNullType(type) ? type.ofType : type;
    if (!isListType(bare)) return this.#typeScriptValue(bare);
    const item = this.#typeScript(bare.ofType, lists);
    return isNonNullType(bare.ofType) ? `${lists}${item}[]` : `${lists}(${item} | null)[]`;
  }

  #typeScriptValue(type) {
    if (isScalarType(type)) return builtIn[type.name] ?? this.#typeOfScalar(type.name);
    return `Of<${this.#name(type)}>`;
  }

  #typeOfScalar(name) {
    const type = this.scalars[name]?.type ?? this.scalars[name];
    if (!type)
      throw new Error(`The scalar "${name}" has no TypeScript type: add it to codegen.yml.`);
    return type;
  }

  /** A class as the code of this file names it. */
  #name(type) {
    const name = this.prefix + type.name;
    if (isIn(this.module, type)) return name;
    const from = moduleOf(type);
    if (isInterfaceType(type)) {
      // Its class would be needed before the other file has defined it.
      throw new Error(
        `${name} is of ${from}: define an interface with the types that implement it.`,
      );
    }
    this.#imported.set(from, (this.#imported.get(from) ?? new Set()).add(name));
    return name;
  }

  #use(name) {
    this.#used.add(name);
    return name;
  }
}

function ancestorsFirst(types) {
  return types.toSorted((a, b) => a.getInterfaces().length - b.getInterfaces().length);
}

function text(description) {
  return JSON.stringify(description ?? undefined);
}

/** An object literal of those values that are there. */
function object(values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  const entries = given.filter(([name, value]) => value !== null || name === "defaultValue");
  return `{ ${entries.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ")} }`;
}
