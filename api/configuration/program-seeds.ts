import type { EntityManager } from "@mikro-orm/postgresql";
import type { Localized } from "../values/localized.ts";

/** What a new program begins with. */
export const programTemplates = ["POINTS", "TIERED", "VISITS"] as const;
export type ProgramTemplate = (typeof programTemplates)[number];

/** What the owner of a new program says of it. */
export interface NewProgram {
  readonly name: string;
  readonly currencyCode: string;
  /** Where phone numbers without a prefix are from. */
  readonly countryCode: string;
  readonly timeZone: string;
  /** The first is the default. */
  readonly locales: readonly string[];
  readonly pointsName: string;
  readonly template: ProgramTemplate;
}

/** A sandbox that is to be made of a program. */
export interface SandboxPlan {
  /** The program's id. */
  readonly from: string;
  readonly since: Date;
  /** The sandbox's own names; the program's where they are left out. */
  readonly names?: Localized;
  readonly pointsNames?: Localized;
}

/** Inserts whole programs, for which it knows the configuration of every module. */
export interface ProgramSeeds {
  /**
   * Inserts a program that begins with a template, in force from `since`, without keys.
   * @returns its id.
   */
  insertProgram(em: EntityManager, program: NewProgram, since: Date): Promise<string>;
  /**
   * Copies a program's configuration into a new sandbox: no members, keys or codes, and its
   * webhooks are switched off.
   * @returns the sandbox's id.
   */
  insertSandbox(em: EntityManager, plan: SandboxPlan): Promise<string>;
}
