import type { KeyboardEvent } from "react";

interface PartTabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { key: Name; label: string }[];
  readonly shown: Name;
  /** The id of what the tabs show. */
  readonly panel: string;
  onChoose(key: Name): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The parts of a page; it scrolls where they don't fit, and arrows lead from one to the next. */
export function PartTabs<Name extends string>(props: PartTabsProps<Name>) {
  const { label, tabs, shown, panel, onChoose } = props;
  function step(event: KeyboardEvent<HTMLElement>, at: number) {
    const by = STEPS[event.key];
    if (!by) return;
    const next = (at + by + tabs.length) % tabs.length;
    onChoose(tabs[next]!.key);
    (event.currentTarget.parentElement!.children[next] as HTMLElement).focus();
  }
  return (
    <div role="tablist" aria-label={label} className="part-tabs">
      {tabs.map(({ key, label }, at) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === shown}
          aria-controls={panel}
          tabIndex={key === shown ? 0 : -1}
          onClick={(event) => {
            onChoose(key);
            event.currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" });
          }}
          onKeyDown={(event) => step(event, at)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
