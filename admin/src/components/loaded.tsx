import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "./failure.tsx";
import { Loading } from "./loading.tsx";

interface LoadedProps<Result> {
  /** What is asked for, and all that it depends on. */
  readonly name: readonly unknown[];
  ask(): Promise<Result>;
  children(result: Result, isFetching: boolean): ReactNode;
}

/** A part of a page that is read when it is opened. */
export function Loaded<Result>({ name, ask, children }: LoadedProps<Result>) {
  const { i18n } = useTranslation();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [...name, i18n.language],
    queryFn: ask,
    placeholderData: keepPreviousData,
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  return data ? <>{children(data, isFetching)}</> : <Loading rows={4} />;
}
