import { setTimeout as sleep } from "node:timers/promises";
import type { ReadRows } from "../database/transaction-rows.ts";
import type { DutyWrite } from "./duty.ts";
import type { JobLog } from "./jobs.ts";
import type { Mail } from "./mail.ts";
import type { Outside } from "./outside.ts";
import { Rests } from "./rests.ts";
import type { Seal } from "./seal.ts";

/** Something to bring to the world outside. */
export interface Parcel {
  readonly id: string;
  readonly programId: string;
  /** Where it goes: a slow receiver keeps only its own lane busy. */
  readonly lane: string;
}

/**
 * Brings things to the world outside: rows that fall due by the program's clock. Each is taken for `LEASE_SECONDS`,
 * carried outside of any transaction, and what came of it is written down in one. What a killed process had taken is
 * taken again when the lease has run out: so it arrives at least once.
 */
export interface Courier<Taken extends Parcel = Parcel> {
  readonly name: string;
  /** Takes what is due, within the room there is. */
  take(scene: CourierScene, room: CourierRoom): Promise<Taken[]>;
  /** Prolongs the lease on what is being carried. */
  keep(scene: CourierScene, ids: readonly string[]): Promise<void>;
  /** Carries one, and writes down what came of it. */
  carry(scene: CourierScene, parcel: Taken): Promise<void>;
}

/** What to take of, in two statements. */
export interface WaitingParcels {
  /** The programs in which anything waits: "programId" and "testNow". */
  readonly waitingIn: string;
  /**
   * Takes what is due: `$1` and `$2` are those programs with their present times, `$3` and `$4` the busy lanes with
   * how many are carried in each, `$5` and `$6` how many may be in a lane, and be taken.
   */
  readonly take: string;
}

/** Takes what is due by the clock of each program, within the room there is. */
export async function takeDue<Taken>(
  { rows, now }: Pick<CourierScene, "rows" | "now">,
  { busy, parcels, parcelsInLane }: CourierRoom,
  { waitingIn, take }: WaitingParcels,
): Promise<Taken[]> {
  const waiting = await rows<{ programId: string; testNow: Date | null }>(waitingIn, []);
  if (waiting.length === 0) return [];
  const programs = waiting.map(({ programId }) => programId);
  const nows = waiting.map(({ programId, testNow }) => now(programId, testNow));
  const lanes = [[...busy.keys()], [...busy.values()], parcelsInLane, parcels];
  return rows<Taken>(take, [programs, nows, ...lanes]);
}

/** How much may be taken now. */
export interface CourierRoom {
  readonly parcels: number;
  readonly parcelsInLane: number;
  /** How many are being carried, by lane. */
  readonly busy: ReadonlyMap<string, number>;
}

/** What a courier works with. */
export interface CourierScene {
  /** Runs a statement by itself. */
  readonly rows: ReadRows;
  readonly seal: Seal;
  readonly outside: Outside;
  /** Null where no e-mails are sent: they wait. */
  readonly mail: Mail | null;
  readonly log: JobLog;
  /** A program's time, given what its test clock shows. */
  now(programId: string, testNow: Date | null): Date;
  /** One write, in a transaction of its own. */
  write(programId: string, call: DutyWrite): Promise<void>;
}

/** A courier with all it needs. */
export interface CourierRounds {
  readonly courier: Courier;
  readonly scene: CourierScene;
}

export const LEASE_SECONDS = 10;

// Most of them only wait for an answer.
const AT_ONCE = 128;
const AT_ONCE_IN_LANE = 4;
const POLL_MS = 1_000;
const KEEP_MS = 3_000;
const PATIENCE_MS = 5_000;

/** Carries what falls due until it is stopped; what is on its way then is waited for a little. */
export function startRounds(
  { courier, scene }: CourierRounds,
  log: JobLog,
): { wake(): void; stop(): Promise<void> } {
  const carrying = new Map<string, { lane: string; done: Promise<void> }>();
  const rests = new Rests(POLL_MS);
  const failed = (error: unknown) =>
    log.error({ err: error, courier: courier.name }, "A courier failed; it tries again.");

  const start = (parcel: Parcel) => {
    const done = courier
      .carry(scene, parcel)
      .catch(failed)
      .then(() => {
        carrying.delete(parcel.id);
        // There is room again.
        rests.wake();
      });
    carrying.set(parcel.id, { lane: parcel.lane, done });
  };

  const run = async () => {
    while (!rests.isStopped) {
      rests.looks();
      const parcels = AT_ONCE - carrying.size;
      const lanes = [...carrying.values()].map(({ lane }) => lane);
      const room = { parcels, parcelsInLane: AT_ONCE_IN_LANE, busy: counted(lanes) };
      const taken =
        parcels > 0 ? await courier.take(scene, room).catch((e) => (failed(e), [])) : [];
      taken.forEach(start);
      if (taken.length === 0) await rests.rest();
    }
  };

  const keep = () => courier.keep(scene, [...carrying.keys()]).catch(failed);
  const keeping = setInterval(() => void (carrying.size > 0 && keep()), KEEP_MS);
  const running = run();
  return {
    wake: rests.wake,
    async stop() {
      rests.stop();
      await running;
      const done = Promise.all([...carrying.values()].map((one) => one.done));
      await Promise.race([done, sleep(PATIENCE_MS, undefined, { ref: false })]);
      clearInterval(keeping);
    },
  };
}

/** Carries everything that is due now, and what falls due on the way. */
export async function carryAllDue({ courier, scene }: CourierRounds): Promise<void> {
  const room = { parcels: AT_ONCE, parcelsInLane: AT_ONCE, busy: new Map<string, number>() };
  for (;;) {
    const taken = await courier.take(scene, room);
    if (taken.length === 0) return;
    await Promise.all(taken.map((parcel) => courier.carry(scene, parcel)));
  }
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
