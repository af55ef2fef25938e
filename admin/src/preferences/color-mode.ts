import { useSyncExternalStore } from "react";

/** The user's choice; `system` follows the device. */
export type ColorMode = "system" | "light" | "dark";

const STORED = "quen.colors";
const device = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

/** The mode that was chosen, and whether pages are dark now. */
export function useColorMode(): { mode: ColorMode; isDark: boolean } {
  const mode = useSyncExternalStore(subscribe, chosenMode);
  const deviceIsDark = useSyncExternalStore(subscribe, () => device.matches);
  return { mode, isDark: mode === "dark" || (mode === "system" && deviceIsDark) };
}

/** Chooses a mode, and remembers it in this browser. */
export function chooseColorMode(mode: ColorMode): void {
  localStorage.setItem(STORED, mode);
  for (const notify of listeners) notify();
}

function chosenMode(): ColorMode {
  const stored = localStorage.getItem(STORED);
  return stored === "light" || stored === "dark" ? stored : "system";
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  device.addEventListener("change", notify);
  return () => {
    listeners.delete(notify);
    device.removeEventListener("change", notify);
  };
}
