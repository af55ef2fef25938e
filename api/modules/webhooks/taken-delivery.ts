import type { Delivery } from "../../jobs/delivery-worker.ts";

/** A delivery that was taken to be sent. */
export interface TakenDelivery extends Delivery {
  readonly endpointId: string;
  readonly url: string;
  readonly eventId: string;
  readonly body: string;
  /** The number of this attempt. */
  readonly attempt: number;
  readonly failures: number;
  readonly secret: Buffer;
  readonly previousSecret: Buffer | null;
}
