import { createHmac, hkdfSync } from "node:crypto";

/**
 * Hashes that nobody can find a text by who does not have the secret: a phone number is one of a
 * few million, and each plain hash of them is worked out in a second.
 */
export interface KeyedHashes {
  /** The versions of the secrets: the one for what is new first. */
  readonly versions: readonly [string, ...string[]];
  /**
   * What stands for a text: by the newest secret first, then by each older one, each with its
   * version in front.
   */
  names(text: string): readonly [string, ...string[]];
  /**
   * The hash of a content, by the secret that a name was made with; the hash as it is for a text
   * that is no name, as they were stored once.
   * @param hash the content's plain hash
   */
  ofContent(name: string, hash: Buffer): Buffer;
}

const VERSION_LENGTH = 8;

/**
 * @param secrets at least 32 characters each, the newest first; older ones are only read, and may
 * not be left out as long as something was stored with them.
 */
export function openKeyedHashes(secrets: readonly string[]): KeyedHashes {
  const keys = secrets.map((secret) => {
    const key = Buffer.from(hkdfSync("sha256", secret, "", "quen keyed hashes", 32));
    const version = mac(key, "version").toString("base64url").slice(0, VERSION_LENGTH);
    return { key, version };
  });
  const nameBy = ({ key, version }: (typeof keys)[number], text: string) =>
    `${version}.${mac(key, `name ${text}`).toString("base64url")}`;
  const [newest, ...older] = keys as [(typeof keys)[number]];
  return {
    versions: [newest.version, ...older.map(({ version }) => version)],
    names: (text) => [nameBy(newest, text), ...older.map((key) => nameBy(key, text))],
    ofContent(name, hash) {
      const used = keys.find(({ version }) => name.startsWith(`${version}.`));
      return used ? mac(used.key, hash) : hash;
    },
  };
}

function mac(key: Buffer, content: string | Buffer): Buffer {
  return createHmac("sha256", key).update(content).digest();
}
