import i18next from "i18next";

/** What the sign-in answers; which of it there is depends on what was asked. */
export interface AuthAnswer {
  readonly code?: string;
  readonly message?: string;
  readonly session?: { readonly id: string } | null;
  readonly twoFactorRedirect?: boolean;
  readonly email?: string;
  readonly program?: string;
  readonly hasAccount?: boolean;
  readonly userErrors?: readonly { readonly field: readonly string[]; readonly message: string }[];
}

interface SignInAnswer<Answer> {
  readonly ok: boolean;
  /** Of the HTTP answer; 0 when the server could not be reached. */
  readonly status: number;
  readonly answer: Answer | null;
}

/** Asks the sign-in of the server; what is sent goes by POST. */
export async function askSignIn<Answer = AuthAnswer>(
  path: string,
  body?: object,
): Promise<SignInAnswer<Answer>> {
  const response = await fetch(`/admin/auth/${path}`, {
    headers: { "accept-language": i18next.language, "content-type": "application/json" },
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  }).catch(() => null);
  if (!response) return { ok: false, status: 0, answer: null };
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  const answer = isJson ? ((await response.json()) as Answer | null) : null;
  return { ok: response.ok, status: response.status, answer };
}
