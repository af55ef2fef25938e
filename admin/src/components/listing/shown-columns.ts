import { useState } from "react";

/** Which columns of a list are shown: the user's choice, remembered in this browser. */
export function useShownColumns(
  list: string,
  columns: readonly { key: string; isExtra?: boolean }[],
): [ReadonlySet<string>, (keys: readonly string[]) => void] {
  const stored = `quen.columns.${list}`;
  const [shown, setShown] = useState(() => {
    const chosen = localStorage.getItem(stored)?.split(",");
    return new Set(chosen ?? columns.filter((it) => !it.isExtra).map(({ key }) => key));
  });
  return [
    shown,
    (keys) => {
      localStorage.setItem(stored, keys.join(","));
      setShown(new Set(keys));
    },
  ];
}
