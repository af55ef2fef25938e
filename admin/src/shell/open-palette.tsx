import { SearchOutlined } from "@ant-design/icons";
import { Button, Grid } from "antd";
import { Suspense, lazy, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

const Palette = lazy(() => import("./palette.tsx").then((it) => ({ default: it.Palette })));

const isMac = navigator.userAgent.includes("Mac");

/** The palette, by its button or by Ctrl+K (on a Mac ⌘K), wherever one is. */
export function OpenPalette({ permissions }: { permissions: readonly string[] }) {
  const { t } = useTranslation();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      const isCommand = isMac ? event.metaKey : event.ctrlKey;
      if (!isCommand || event.shiftKey || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setIsOpen((was) => !was);
    };
    addEventListener("keydown", toggle);
    return () => removeEventListener("keydown", toggle);
  }, []);
  return (
    <>
      <Button
        type={isWide ? "default" : "text"}
        icon={<SearchOutlined />}
        onClick={() => setIsOpen(true)}
      >
        <span className="visually-hidden">{t("shell.palette.open")}</span>
        {isWide && <kbd className="shortcut">{isMac ? "⌘ K" : "Ctrl K"}</kbd>}
      </Button>
      <Suspense>
        {isOpen && <Palette permissions={permissions} close={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
