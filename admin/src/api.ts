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

/** The admin API, as the user who is signed in, in the language of the admin. */
export const api = createClient({
  url: "/admin/graphql",
  fetch(input, init) {
    const headers = new Headers(init?.headers);
    headers.set("accept-language", i18next.language);
    const program = chosenProgram();
    if (program) headers.set("quen-program", program);
    return fetch(input, { ...init, headers });
  },
});
