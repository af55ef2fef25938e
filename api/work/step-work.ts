import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import { readsOnly } from "../database/for-each.ts";
import type { Caller } from "../graphql/caller.ts";
import type { Catalog } from "./catalog.ts";
import type { EventName, Telling } from "./event.ts";
import type { Subject, ToldEvent } from "./finish.ts";
import type { Stepper } from "./in-step.ts";
import type { Work } from "./work.ts";
import type { WriteScene } from "./write.ts";

export interface StepServices {
  readonly em: EntityManager;
  readonly scene: WriteScene;
  readonly stepper: Stepper;
  /** The newest that any of the writes has met. */
  catalog(): Catalog;
  catchUp(version: number): Promise<void>;
  alone(): void;
}

/** What one of several writes in step works with. */
export class StepWork implements Work {
  readonly programId: string;
  readonly caller: Caller;
  readonly now: Date;
  readonly locale: string;
  readonly em: EntityManager;
  /** Whether it has asked for more than to read. */
  hasWritten = false;
  readonly events: ToldEvent[] = [];
  subject: Subject | null = null;
  readonly #services: StepServices;
  readonly #sent: Promise<unknown>[] = [];

  // A property, since it is handed on alone.
  readonly rows = <Row>(statement: string, values: unknown[]): Promise<Row[]> => {
    if (!readsOnly(statement)) this.hasWritten = true;
    return this.#services.stepper.rows<Row>(statement, values);
  };

  constructor(services: StepServices) {
    const { scene, em } = services;
    this.#services = services;
    this.programId = scene.catalog.programId;
    this.caller = scene.caller;
    this.now = scene.now;
    this.locale = scene.locale;
    this.em = em;
  }

  get catalog(): Catalog {
    return this.#services.catalog();
  }

  send(statement: string, values: unknown[]) {
    this.#keep(this.rows(statement, values));
  }

  sendLists(statement: string, lists: readonly (readonly object[])[]) {
    this.hasWritten = true;
    this.#keep(this.#services.stepper.lists(statement, lists));
  }

  /** Waits for what was sent. @throws what went wrong with it */
  async sent(): Promise<void> {
    await Promise.all(this.#sent);
  }

  alone() {
    this.#services.alone();
  }

  tell<Name extends EventName>(event: Telling<Name>) {
    this.events.push({ id: uuidv7(), ...event });
  }

  touch(subject: Subject) {
    this.subject = { ...this.subject, ...subject };
  }

  catchUp(version: number): Promise<void> {
    return this.#services.catchUp(version);
  }

  changeCatalog(): Promise<void> {
    throw new Error("A write in step changes no configuration.");
  }

  #keep(answered: Promise<unknown>) {
    answered.catch(() => {});
    this.#sent.push(answered);
  }
}
