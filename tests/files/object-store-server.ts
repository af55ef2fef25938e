import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Hash, Hmac } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { SignatureV4 } from "@smithy/signature-v4";
import type { ObjectStoreOptions } from "../../api/network/object-store.ts";

const BUCKET = "quen-files";
const REGION = "ap-southeast-1";
const CREDENTIALS = { accessKeyId: "AKIATEST", secretAccessKey: "a-secret/with+signs=" };
const SKEW_MS = 15 * 60_000;

/**
 * A bucket that takes and gives what S3 would: it makes each signature again with AWS's own code,
 * and looks whether the body is the one that was signed.
 */
export async function openObjectStoreServer() {
  const objects = new Map<string, { bytes: Buffer; mediaType: string }>();
  const state = { isDown: false };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, code, bytes }) => {
      response.writeHead(status, { "content-type": code ? "application/xml" : "image/any" });
      response.end(bytes ?? (code && `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`));
    });
  });

  async function answer(request: IncomingMessage): Promise<Answered> {
    const body = await buffer(request);
    if (state.isDown) return { status: 503, code: "SlowDown" };
    const code = await refusalOf(request, body);
    if (code) return { status: 403, code };
    const [, bucket, key] = /^\/([^/]+)\/(.+)$/.exec(request.url!) ?? [];
    if (bucket !== BUCKET || !key) return { status: 404, code: "NoSuchBucket" };
    if (request.method === "PUT") {
      objects.set(key, { bytes: body, mediaType: request.headers["content-type"] ?? "" });
      return { status: 200 };
    }
    if (request.method === "DELETE") objects.delete(key);
    const found = objects.get(key);
    if (request.method === "DELETE") return { status: 204 };
    return found ? { status: 200, bytes: found.bytes } : { status: 404, code: "NoSuchKey" };
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options: ObjectStoreOptions = {
    address: `${endpoint}/${BUCKET}/of-a-test`,
    region: REGION,
    ...CREDENTIALS,
  };
  return {
    options,
    objects,
    state,
    /** The settings that name it. */
    settings: {
      FILES_URL: `s3://${BUCKET}/of-a-test?region=${REGION}&endpoint=${endpoint}`,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    },
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

interface Answered {
  readonly status: number;
  readonly code?: string;
  readonly bytes?: Buffer;
}

/** Why S3 would not take a request; null where it would. */
async function refusalOf({ method, url, headers }: IncomingMessage, body: Buffer) {
  const given = String(headers.authorization);
  const [, signed] = /SignedHeaders=([\w;-]+)/.exec(given) ?? [];
  const date = String(headers["x-amz-date"]);
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  if (!signed || !second) return "AccessDenied";
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Math.abs(at.getTime() - Date.now()) > SKEW_MS) return "RequestTimeTooSkewed";
  const hash = headers["x-amz-content-sha256"];
  const hasBody = method === "PUT";
  if (hasBody && hash !== createHash("sha256").update(body).digest("hex")) {
    return "XAmzContentSHA256Mismatch";
  }
  const names = signed.split(";");
  if (!names.includes("host") || !names.includes("x-amz-content-sha256")) return "AccessDenied";
  const signer = new SignatureV4({
    credentials: CREDENTIALS,
    region: REGION,
    service: "s3",
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const again = await signer.sign(
    {
      method: method!,
      protocol: "http:",
      hostname: headers.host!,
      path: url!,
      query: {},
      headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])),
    },
    { signingDate: at },
  );
  const [a, b] = [given, again.headers.authorization!].map((it) =>
    createHash("sha256").update(it.replaceAll(" ", "")).digest(),
  );
  return timingSafeEqual(a!, b!) ? null : "SignatureDoesNotMatch";
}

class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret
      ? createHmac("sha256", typeof secret === "string" ? secret : new Uint8Array(secret as never))
      : createHash("sha256");
  }

  update(data: Uint8Array | string) {
    this.#hash.update(data);
  }

  async digest() {
    return new Uint8Array(this.#hash.digest());
  }

  reset() {}
}
