import { AwsClient } from "aws4fetch";

/** Keeps files outside of the database, in a store that speaks as S3 does. */
export interface ObjectStore {
  /** @param sha256 of the bytes, in hexadecimal: the store refuses others */
  put(key: string, object: StoredObject): Promise<void>;
  /** Null when there is none. */
  get(key: string): Promise<Buffer | null>;
  /** Does nothing where there is none. */
  remove(key: string): Promise<void>;
}

/** How files are kept. */
export interface FileKeeping {
  /** Null keeps them in the database. */
  readonly store: ObjectStore | null;
  /** How large a picture may be. */
  readonly pictureBytesMax: number;
}

export interface StoredObject {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly mediaType: string;
}

export interface ObjectStoreOptions {
  /** The address of the bucket, and of a folder in it, without a slash at its end. */
  readonly address: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const WAIT_MS = 10_000;
const RETRIES = 2;

/** A store of which nothing is asked before it is used. */
export function openObjectStore({ address, ...credentials }: ObjectStoreOptions): ObjectStore {
  const client = new AwsClient({ ...credentials, service: "s3", retries: RETRIES });
  const ask = async (key: string, request: RequestInit, expected: readonly number[]) => {
    const signal = AbortSignal.timeout(WAIT_MS);
    const response = await client.fetch(`${address}/${key}`, { ...request, signal });
    if (expected.includes(response.status)) return response;
    // Such as "SignatureDoesNotMatch"; all else of the answer may hold what must not be logged.
    const [, code = "no code"] = /<Code>(\w{1,64})<\/Code>/.exec(await response.text()) ?? [];
    const what = `${request.method} ${key}`;
    throw new Error(`The object store answers ${response.status} (${code}) to ${what}.`);
  };
  return {
    async put(key, { bytes, sha256, mediaType }) {
      const headers = { "content-type": mediaType, "x-amz-content-sha256": sha256 };
      const body = new Uint8Array(bytes);
      await (await ask(key, { method: "PUT", headers, body }, [200])).arrayBuffer();
    },
    async get(key) {
      const response = await ask(key, { method: "GET" }, [200, 404]);
      const bytes = Buffer.from(await response.arrayBuffer());
      return response.status === 404 ? null : bytes;
    },
    async remove(key) {
      await (await ask(key, { method: "DELETE" }, [200, 204, 404])).arrayBuffer();
    },
  };
}
