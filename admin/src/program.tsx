import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Program as ProgramDocument } from "../../client/admin.ts";
import type { ProgramQuery } from "../../client/admin.ts";
import { api } from "./api.ts";
import { Failure } from "./components/failure.tsx";
import { Loading } from "./components/loading.tsx";
import { formatsOf, languageName } from "./formats.ts";
import type { Formats } from "./formats.ts";

interface ProgramFrame {
  readonly program: ProgramQuery["program"];
  readonly formats: Formats;
}

const ProgramContext = createContext<ProgramFrame | null>(null);

/** Reads the program that the user works in, for all that is inside. */
export function ProgramProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ["program", i18n.language],
    queryFn: () => api.query(ProgramDocument),
    placeholderData: (former) => former,
  });
  const program = data?.program;
  const frame = useMemo(
    () => program && { program, formats: formatsOf(i18n.language, program) },
    [program, i18n.language],
  );
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  return frame ? <ProgramContext value={frame}>{children}</ProgramContext> : <Loading rows={8} />;
}

/** The program that the user works in. */
export function useProgram(): ProgramQuery["program"] {
  return useContext(ProgramContext)!.program;
}

/** What stands behind a label for one language, " (English)", where the program has several. */
export function useLanguageSuffix(): (locale: string) => string {
  const { i18n } = useTranslation();
  const { locales } = useProgram();
  return (locale) => (locales.length > 1 ? ` (${languageName(locale, i18n.language)})` : "");
}

/** Numbers, money and times, in the user's language and the program's time zone. */
export function useFormats(): Formats {
  return useContext(ProgramContext)!.formats;
}
