import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { DRIVERS } from "./thing-drivers.ts";
import type { Answer, DrivenThing } from "./thing-drivers.ts";

const refusal = (code: string, ...field: string[]) => ({
  userErrors: [expect.objectContaining({ code, field: ["input", ...field] })],
});

async function done(answer: Promise<Answer>): Promise<void> {
  expect((await answer).userErrors).toEqual([]);
}

describe.each(Object.entries(DRIVERS))("%s", (_name, driver) => {
  let program: TestProgram;
  let thing: DrivenThing;
  let later: Date;
  beforeEach(async () => {
    program = await openProgram();
    thing = await driver(program);
    later = program.clock.in("P1D");
  });

  const first = async () => (await thing.shown())!.version;

  test("the shown version is accepted by the next save, also with one scheduled", async () => {
    const version = await first();
    await done(thing.save("second", version));
    await done(thing.publish((await thing.shown())!.draft!, later));
    const shown = await thing.shown();
    expect(shown).toMatchObject({ version, says: "first", draft: null });

    await done(thing.save("third", version));
    await done(thing.discard((await thing.shown())!.draft!));
    await done(thing.save("fourth", shown!.scheduled));
  });

  test("a version that was replaced by another draft is refused", async () => {
    const version = await first();
    await done(thing.save("second", version));

    expect(await thing.save("third", version)).toMatchObject(
      refusal("EDITED_MEANWHILE", "version"),
    );
    await done(thing.save("third", (await thing.shown())!.draft));
  });

  test("a save without the version of what exists is refused", async () => {
    const code = thing.needsVersion ? "EDITED_MEANWHILE" : "REQUIRED";
    expect(await thing.save("second", null)).toMatchObject(refusal(code, "version"));
  });

  test("publishing takes a draft's version, a future time, and its key once", async () => {
    const version = await first();
    expect(await thing.publish(version)).toMatchObject(refusal("NOTHING_TO_PUBLISH", "version"));
    await done(thing.save("second", version));
    const { draft } = (await thing.shown())!;
    expect(await thing.publish(version)).toMatchObject(refusal("EDITED_MEANWHILE", "version"));
    expect(await thing.publish(draft!, new Date(0))).toMatchObject(refusal("IN_THE_PAST", "at"));

    const key = unique("publish");
    await done(thing.publish(draft!, undefined, key));
    expect(await thing.shown()).toMatchObject({ version: draft, says: "second" });
    const again = await program.leavesNothing(() => thing.publish(draft!, undefined, key));
    expect(again.userErrors).toEqual([]);
    expect(await thing.publish(version, undefined, key)).toMatchObject(
      refusal("IDEMPOTENCY_KEY_REUSED", "idempotencyKey"),
    );
  });

  test("a scheduled version begins at its time", async () => {
    await done(thing.save("second", await first()));
    await done(thing.publish((await thing.shown())!.draft!, later));
    expect(await thing.shown()).toMatchObject({ says: "first" });

    const now = program.clock.now().toISOString();
    onTestFinished(() => program.clock.set(now));
    program.clock.set(later.toISOString());
    expect(await thing.shown()).toMatchObject({ says: "second", scheduled: null });
  });

  test("a scheduled version that is cancelled never begins, and is the draft again", async () => {
    const version = await first();
    await done(thing.save("second", version));
    await done(thing.publish((await thing.shown())!.draft!, later));
    const { scheduled } = (await thing.shown())!;

    const key = unique("cancel");
    const answer = await thing.cancel(scheduled!, key);
    expect(answer).toMatchObject({ replayed: false, userErrors: [] });
    expect(await program.leavesNothing(() => thing.cancel(scheduled!, key))).toEqual({
      ...answer,
      replayed: true,
    });
    const shown = (await thing.shown())!;
    expect(shown).toMatchObject({ version, says: "first", scheduled: null });
    expect(shown.draft).toBeGreaterThan(scheduled!);
    expect(await thing.cancel(scheduled!)).toMatchObject(refusal("NOT_SCHEDULED", "version"));

    await done(thing.publish(shown.draft!));
    expect(await thing.shown()).toMatchObject({ says: "second" });
    expect((await thing.history()).slice(0, 3)).toMatchObject([
      { version: shown.draft, cancelled: false },
      { version: scheduled, cancelled: true },
      { version, cancelled: false },
    ]);
  });

  test("cancelling leaves a draft that was begun since as it is", async () => {
    const version = await first();
    await done(thing.save("second", version));
    await done(thing.publish((await thing.shown())!.draft!, later));
    await done(thing.save("third", version));
    const { draft, scheduled } = (await thing.shown())!;

    await done(thing.cancel(scheduled!));

    expect(await thing.shown()).toMatchObject({ draft, scheduled: null });
    await done(thing.publish(draft!));
    expect(await thing.shown()).toMatchObject({ says: "third" });
  });

  test("only what has not begun is cancelled", async () => {
    expect(await thing.cancel(await first())).toMatchObject(refusal("NOT_SCHEDULED", "version"));
  });

  test("a discarded draft is gone, and its number is not used again", async () => {
    const version = await first();
    expect(await thing.discard(version)).toMatchObject(refusal("NO_DRAFT", "version"));
    await done(thing.save("second", version));
    const { draft } = (await thing.shown())!;
    expect(await thing.discard(version)).toMatchObject(refusal("EDITED_MEANWHILE", "version"));

    await done(thing.discard(draft!));

    expect(await thing.shown()).toMatchObject({ version, says: "first", draft: null });
    expect(await thing.save("third", draft)).toMatchObject(refusal("EDITED_MEANWHILE", "version"));
    await done(thing.save("third", version));
    expect((await thing.shown())!.draft).toBeGreaterThan(draft!);
  });

  test("a draft is made of any version that was published, in the place of another", async () => {
    const version = await first();
    await done(thing.save("second", version));
    await done(thing.publish((await thing.shown())!.draft!));
    const second = await first();
    await done(thing.save("third", second));
    const { draft } = (await thing.shown())!;
    expect(await thing.revert(second, version)).toMatchObject(
      refusal("EDITED_MEANWHILE", "version"),
    );
    expect(await thing.revert(draft!, draft!)).toMatchObject(refusal("NOT_FOUND", "toVersion"));

    await done(thing.revert(draft!, version));

    const reverted = (await thing.shown())!;
    expect(reverted).toMatchObject({ version: second, says: "second" });
    await done(thing.publish(reverted.draft!));
    expect(await thing.shown()).toMatchObject({ says: "first" });
  });

  test("the history lists published versions, and how each differs from the last", async () => {
    await done(thing.save("second", await first()));
    const { draft } = (await thing.shown())!;
    await done(thing.publish(draft!));

    const [newest, oldest] = await thing.history();

    expect(newest).toMatchObject({ version: draft, cancelled: false });
    expect(newest!.changes.length).toBeGreaterThan(0);
    const changed = ({ before, after }: { before?: unknown; after?: unknown }) =>
      JSON.stringify(before) !== JSON.stringify(after);
    expect(newest!.changes.every(changed)).toBe(true);
    expect(oldest!.version).toBeLessThan(draft!);
  });
});
