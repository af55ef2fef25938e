import i18next from "i18next";
import { createClient } from "../../client/create-client.ts";

const STORED = "quen.program";

/** The program that the user works in; null until one was chosen. */
export const chosenProgram = (): string | null => localStorage.getItem(STORED);

/** Works in a program from the next request on. */
export function chooseProgram(id: string): void {
  localStorage.setItem(STORED, id);
}

/** Works in no program of the user's choice any more. */
export function forgetProgram(): void {
  localStorage.removeItem(STORED);
}

/**
 * The admin API, as the user who is signed in, in the language of the admin. Where the session has
 * ended, the sign-in page takes the place of this one, and leads back to it.
 */
export const api = createClient({
  url: "/admin/graphql",
  async fetch(input, init) {
    const response = await fetch(input, { ...init, headers: headersOf(init?.headers) });
    return response.status === 401 ? leaveForSignIn() : response;
  },
});

/** The sign-in page in place of this one: it says that the session has ended, and leads back. */
export function leaveForSignIn(): Promise<never> {
  const here = location.pathname.slice("/admin".length) + location.search;
  return leaveFor(`/admin/sign-in?${new URLSearchParams({ to: here, ended: "" })}`);
}

/** What every request says besides: the language of the admin and the program. */
export function headersOf(more: HeadersInit | undefined): Headers {
  const headers = new Headers(more);
  headers.set("accept-language", i18next.language);
  const program = chosenProgram();
  if (program) headers.set("quen-program", program);
  return headers;
}

/** Loads another page in place of this one; whoever waits for it waits until it is gone. */
export function leaveFor(address: string): Promise<never> {
  location.replace(address);
  return new Promise(() => {});
}
