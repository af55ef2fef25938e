import { encodeId } from "../values/id.ts";

/** An event as a write emits it. */
export interface EmittedEvent {
  readonly id: string;
  readonly type: string;
  readonly memberId?: string;
  readonly payload: object;
}

/** An event as it is dispatched, after its write has committed. */
export interface DomainEvent {
  id: string;
  programId: string;
  memberId: string | null;
  type: string;
  payload: Record<string, unknown>;
  /** ISO 8601. */
  occurredAt: string;
  /** Grows with every event; of two events of one member, the later has the greater. */
  sequence: number;
}

/**
 * Every event there is, with its payload. Each module adds its own, next to their declarations:
 *
 *     declare module "../../writes/event.ts" {
 *       interface Events extends DeclaredIn<typeof rewardsEvents> {}
 *     }
 */
export interface Events {}

export type EventName = keyof Events & string;

/** What a write emits: an event of a member, or one of the whole program. */
export type NewEvent<Name extends EventName> = { readonly type: Name } & Events[Name];

/** One kind of event, documented. A change of what a field means needs a new version. */
export interface EventDeclaration<
  Fields extends EventFields = EventFields,
  About extends "MEMBER" | "PROGRAM" = "MEMBER" | "PROGRAM",
> {
  readonly description: string;
  readonly version: number;
  readonly about: About;
  readonly fields: Fields;
}

export type EventDeclarations = Readonly<Record<string, EventDeclaration>>;

/** All declared events, by name. */
export type EventTypes = ReadonlyMap<string, EventDeclaration>;

/** The events that `work.emit` takes, by the names of some declarations. */
export type DeclaredIn<Declarations extends EventDeclarations> = {
  [Name in keyof Declarations]: Declarations[Name] extends EventDeclaration<
    infer Fields,
    infer About
  >
    ? (About extends "MEMBER" ? { readonly memberId: string } : unknown) & {
        readonly payload: Payload<Fields>;
      }
    : never;
};

/** Declares an event of one member. */
export function memberEvent<const Fields extends EventFields>(
  description: string,
  fields: Fields,
  version = 1,
): EventDeclaration<Fields, "MEMBER"> {
  return { description, version, about: "MEMBER", fields };
}

/** Declares an event of the program as a whole. */
export function programEvent<const Fields extends EventFields>(
  description: string,
  fields: Fields,
  version = 1,
): EventDeclaration<Fields, "PROGRAM"> {
  return { description, version, about: "PROGRAM", fields };
}

/** A field of a payload: its value inside, and how receivers see it. */
export interface EventField<Value> {
  readonly description: string;
  /** The kind of value that receivers see, for people: "text", "id `mem_…`". */
  readonly kind: string;
  readonly example: unknown;
  readonly mayLack: boolean;
  show(value: Value): unknown;
}

export type EventFields = Readonly<Record<string, EventField<unknown>>>;

type ValueOf<Field> = Field extends EventField<infer Value> ? Value : never;

type Lacking<Fields extends EventFields> = {
  [Name in keyof Fields]: Fields[Name] extends { readonly mayLack: true } ? Name : never;
}[keyof Fields];

type Payload<Fields extends EventFields> = {
  readonly [Name in Exclude<keyof Fields, Lacking<Fields>>]: ValueOf<Fields[Name]>;
} & { readonly [Name in Lacking<Fields>]?: ValueOf<Fields[Name]> | null };

type Plain<Value> = EventField<Value> & { readonly mayLack: false };

const plain = <Value>(kind: string, description: string, example: unknown): Plain<Value> => ({
  kind,
  description,
  example,
  mayLack: false,
  show: (value) => value,
});

const EXAMPLE_UUID = "01976f3e-8c00-7a11-9b7c-5d2f6e1a4c30";

/** A UUID inside, `prefix_…` outside. */
export function idField(prefix: string, description: string): Plain<string> {
  return {
    kind: `id \`${prefix}_…\``,
    description,
    example: encodeId(prefix, EXAMPLE_UUID),
    mayLack: false,
    show: (uuid) => encodeId(prefix, uuid),
  };
}

/** A whole number: points, or a count. */
export function numberField(description: string, example = 120): Plain<number> {
  return plain("whole number", description, example);
}

export function textField<Text extends string = string>(
  description: string,
  example: NoInfer<Text>,
): Plain<Text> {
  return plain("text", description, example);
}

export function textsField(
  description: string,
  example: readonly string[],
): Plain<readonly string[]> {
  return plain("list of texts", description, example);
}

export function flagField(description: string): Plain<boolean> {
  return plain("true or false", description, false);
}

/** RFC 3339, inside and outside; JSON makes a date one. */
export function instantField(description: string): Plain<string | Date> {
  return plain("instant", description, "2026-07-01T17:00:00.000Z");
}

/** A day of the program's time zone. */
export function dayField(description: string): Plain<string> {
  return plain("day", description, "2026-07-01");
}

/** The same field, where the value may be missing: then receivers see null. */
export function optional<Value>(
  field: EventField<Value>,
): EventField<Value> & { readonly mayLack: true } {
  return { ...field, mayLack: true };
}

export function listField<const Fields extends EventFields>(
  description: string,
  fields: Fields,
): Plain<readonly Payload<Fields>[]> {
  return {
    kind: "list of objects",
    description,
    example: [exampleOf(fields)],
    mayLack: false,
    show: (items) => items.map((item) => shown(fields, item as Record<string, unknown>)),
  };
}

/** An event as receivers see it: public ids, every documented field, nothing else. */
export interface ShownEvent {
  /** `msg_…`: the same in every delivery, so that a receiver can notice a repeated one. */
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly timestamp: string;
  readonly sequence: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export function shownEvent(declaration: EventDeclaration, event: DomainEvent): ShownEvent {
  const { type, occurredAt: timestamp, sequence, memberId, payload } = event;
  const whose = declaration.about === "MEMBER" ? { memberId: encodeId("mem", memberId!) } : {};
  const data = { ...whose, ...shown(declaration.fields, payload) };
  const id = encodeId("msg", event.id);
  return { id, type, version: declaration.version, timestamp, sequence, data };
}

/** An example of such an event. */
export function exampleEvent(type: string, declaration: EventDeclaration): ShownEvent {
  const { version, about, fields } = declaration;
  const whose = about === "MEMBER" ? { memberId: encodeId("mem", EXAMPLE_UUID) } : {};
  const [id, timestamp] = [encodeId("msg", EXAMPLE_UUID), "2026-06-15T03:00:00.000Z"];
  const data = { ...whose, ...exampleOf(fields) };
  return { id, type, version, timestamp, sequence: 4711, data };
}

function exampleOf(fields: EventFields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, { example }]) => [name, example]));
}

function shown(fields: EventFields, payload: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = payload[name] ?? null;
      return [name, value === null ? null : field.show(value)];
    }),
  );
}
