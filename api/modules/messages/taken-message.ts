import type { Delivery } from "../../jobs/delivery-worker.ts";
import type { About, MessageKind } from "./message-kind.ts";

/** A message that was taken to be sent. */
export interface TakenMessage extends Delivery {
  /** Null for a test. */
  readonly memberId: string | null;
  readonly kind: MessageKind;
  readonly about: About;
  readonly testLocale: string | null;
  readonly testAddress: string | null;
  /** The number of this attempt. */
  readonly attempt: number;
  readonly failures: number;
}
