import { createSecretKey } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { decodeId, encodeId } from "../../graphql/id.ts";

const ISSUER = "quen";
const AUDIENCE = "storefront";
const LIFETIME_S = 3600;

/** What a member token says. */
export interface TokenClaims {
  readonly programId: string;
  readonly memberId: string;
}

/** Signs and reads the tokens with which a browser acts as one member. */
export interface MemberTokens {
  sign(claims: TokenClaims): Promise<{ token: string; expiresAt: Date }>;
  /** Null for anything this server did not sign, or whose hour is over. */
  read(token: string): Promise<(TokenClaims & { expiresAt: Date }) | null>;
}

/** @param secret at least 32 characters, the same for every process of the installation. */
export function memberTokens(secret: string): MemberTokens {
  const key = createSecretKey(Buffer.from(secret));
  return {
    async sign({ programId, memberId }) {
      // Tokens live by the wall clock, whatever time a program lives in.
      const issuedAt = Math.floor(Date.now() / 1000);
      const token = await new SignJWT({ program: encodeId("prg", programId) })
        .setProtectedHeader({ alg: "HS256", typ: "JWT" })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(encodeId("mem", memberId))
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + LIFETIME_S)
        .sign(key);
      return { token, expiresAt: new Date((issuedAt + LIFETIME_S) * 1000) };
    },
    async read(token) {
      const options = { issuer: ISSUER, audience: AUDIENCE, algorithms: ["HS256"] };
      const read = await jwtVerify(token, key, options).catch(() => null);
      if (!read) return null;
      const programId = decodeId("prg", String(read.payload.program));
      const memberId = decodeId("mem", String(read.payload.sub));
      if (!programId || !memberId) return null;
      return { programId, memberId, expiresAt: new Date(read.payload.exp! * 1000) };
    },
  };
}
