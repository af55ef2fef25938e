import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { findCodePool } from "./code-pool.ts";
import { storeCodes } from "../create-code-pool.ts";

export interface AddCodes {
  /** The public id. */
  readonly poolId: string;
  readonly codes: readonly string[];
}

/** The stored answer of adding codes. */
export interface AddedCodes {
  readonly poolId: string;
  readonly added: number;
  readonly duplicates: number;
  /** The positions, from 0, of the first thousand of them; answers from before do not say. */
  readonly duplicated?: readonly number[];
  readonly rejected: number;
  /** The positions, from 0, of the first thousand rejected ones. */
  readonly rejections: readonly number[];
  /** How many can be guessed; answers from before do not say. */
  readonly short?: number;
}

const POSITIONS_MAX = 1000;

/**
 * Adds codes to a pool; codes that it has already stay as they are.
 * @throws Refusal NOT_FOUND.
 */
export async function addCodes(work: Work, input: AddCodes): Promise<AddedCodes> {
  const { programId, rows } = work;
  const pool = await findCodePool(rows, { programId, poolId: decodeId("pool", input.poolId) });
  if (!pool) throw refusal("NOT_FOUND", ["input", "poolId"], text("coupons.noSuchPool"));
  const { id: poolId } = pool;
  const stored = await storeCodes(work, { poolId, codes: input.codes });
  const { added, duplicates, duplicated, rejected, short } = stored;
  work.audit({ subjectId: poolId });
  return {
    poolId,
    added,
    duplicates,
    duplicated: duplicated.slice(0, POSITIONS_MAX),
    rejected: rejected.length,
    rejections: rejected.slice(0, POSITIONS_MAX),
    short,
  };
}
