import { useState } from "react";
import { useSearchParams } from "react-router";

/**
 * Which columns of a list are shown: those that its address names, as a view does; else the user's
 * choice, remembered in this browser.
 */
export function useShownColumns(
  list: string,
  columns: readonly { key: string; isExtra?: boolean }[],
): [ReadonlySet<string>, (keys: readonly string[]) => void] {
  const [parameters, setParameters] = useSearchParams();
  const stored = `quen.columns.${list}`;
  const [remembered, setRemembered] = useState(() => {
    const chosen = localStorage.getItem(stored)?.split(",");
    return chosen ?? columns.filter((it) => !it.isExtra).map(({ key }) => key);
  });
  const named = parameters.get("columns")?.split(",");
  return [
    new Set(named ?? remembered),
    (keys) => {
      if (named) {
        const next = new URLSearchParams(location.search);
        next.set("columns", keys.join(","));
        setParameters(next, { replace: true });
        return;
      }
      localStorage.setItem(stored, keys.join(","));
      setRemembered([...keys]);
    },
  ];
}
