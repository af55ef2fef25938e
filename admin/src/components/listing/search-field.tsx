import { SearchOutlined } from "@ant-design/icons";
import { Grid, Input } from "antd";
import { useEffect, useRef, useState } from "react";

interface SearchFieldProps {
  readonly value: string;
  readonly label: string;
  onSearch(text: string): void;
}

const PAUSE_MS = 300;

/** Searches while it is typed, a moment after the last key. */
export function SearchField({ value, label, onSearch }: SearchFieldProps) {
  const isWide = Grid.useBreakpoint().md ?? true;
  const [typed, setTyped] = useState(value);
  const timer = useRef<number>(undefined);
  // Another view was opened, or the search was cleared.
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (text: string, pause: number) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onSearch(text.trim()), pause);
  };
  return (
    <Input
      type="search"
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={label}
      aria-label={label}
      maxLength={100}
      value={typed}
      onChange={(event) => search(event.target.value, PAUSE_MS)}
      onPressEnter={() => search(typed, 0)}
      style={{ flex: "1 1 220px", maxWidth: isWide ? 340 : "none" }}
    />
  );
}
