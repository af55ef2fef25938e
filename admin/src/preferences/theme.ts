import { theme } from "antd";
import type { ThemeConfig } from "antd";

interface Palette {
  primary: string;
  primaryHover: string;
  onPrimary: string;
  primarySoft: string;
  text: string;
  secondary: string;
  tertiary: string;
  line: string;
  lineSoft: string;
  page: string;
  surface: string;
  raised: string;
  hover: string;
  error: string;
  onError: string;
  errorSoft: string;
  warning: string;
  warningSoft: string;
  success: string;
  successSoft: string;
  info: string;
  infoSoft: string;
}

// Every text color has 4.5 : 1 on every surface it stands on; tests/browser checks each page.
const LIGHT: Palette = {
  primary: "#0b6b4f",
  primaryHover: "#0a5a43",
  onPrimary: "#ffffff",
  primarySoft: "#e4f1eb",
  text: "#17201c",
  secondary: "#56605b",
  tertiary: "#646d68",
  line: "#dfe3e0",
  lineSoft: "#edf0ee",
  page: "#ffffff",
  surface: "#f7f8f6",
  raised: "#ffffff",
  hover: "#f4f6f4",
  error: "#b3261e",
  onError: "#ffffff",
  errorSoft: "#fdf0ef",
  warning: "#8a5300",
  warningSoft: "#fdf3e1",
  success: "#176b42",
  successSoft: "#e6f4ec",
  info: "#1d5fa8",
  infoSoft: "#e8f1fb",
};
const DARK: Palette = {
  primary: "#5cc8a1",
  primaryHover: "#7bd6b5",
  onPrimary: "#06241a",
  primarySoft: "#17342a",
  text: "#ecf0ed",
  secondary: "#aab4ae",
  tertiary: "#9aa49e",
  line: "#333b37",
  lineSoft: "#272e2a",
  page: "#141816",
  surface: "#191e1b",
  raised: "#1e2421",
  hover: "#212824",
  error: "#ff8a80",
  onError: "#2b0d0a",
  errorSoft: "#3a1f1d",
  warning: "#f0b860",
  warningSoft: "#352a14",
  success: "#6fd39b",
  successSoft: "#163023",
  info: "#8fc1f5",
  infoSoft: "#16293c",
};

/** The colors of the mode, for what Ant Design has no token for. */
export function paletteOf(isDark: boolean): Palette {
  return isDark ? DARK : LIGHT;
}

/** The admin's look on Ant Design. */
export function themeOf(isDark: boolean): ThemeConfig {
  const palette = paletteOf(isDark);
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: true,
    hashed: false,
    token: {
      fontFamily: '"Be Vietnam Pro", system-ui, "Noto Sans", sans-serif',
      fontSize: 14,
      borderRadius: 8,
      controlHeight: 36,
      wireframe: false,
      colorPrimary: palette.primary,
      colorPrimaryHover: palette.primaryHover,
      colorPrimaryActive: palette.primaryHover,
      colorPrimaryBg: palette.primarySoft,
      colorPrimaryBgHover: palette.primarySoft,
      colorLink: palette.primary,
      colorLinkHover: palette.primaryHover,
      colorText: palette.text,
      colorTextHeading: palette.text,
      colorTextSecondary: palette.secondary,
      colorTextDescription: palette.secondary,
      colorTextTertiary: palette.tertiary,
      colorTextPlaceholder: palette.tertiary,
      colorTextDisabled: palette.tertiary,
      colorIcon: palette.secondary,
      colorBorder: palette.line,
      colorBorderSecondary: palette.lineSoft,
      colorSplit: palette.lineSoft,
      colorBgLayout: palette.page,
      colorBgContainer: palette.page,
      colorBgElevated: palette.raised,
      colorError: palette.error,
      colorErrorText: palette.error,
      colorErrorBg: palette.errorSoft,
      colorWarning: palette.warning,
      colorWarningBg: palette.warningSoft,
      colorSuccess: palette.success,
      colorSuccessBg: palette.successSoft,
      colorInfo: palette.info,
      colorInfoBg: palette.infoSoft,
      controlItemBgHover: palette.hover,
      controlItemBgActive: palette.primarySoft,
      controlItemBgActiveHover: palette.primarySoft,
      boxShadowTertiary: "0 1px 2px rgb(0 0 0 / 5%)",
    },
    components: {
      Avatar: {
        colorTextPlaceholder: palette.primarySoft,
        colorTextLightSolid: palette.primary,
        textFontSize: 13,
      },
      Segmented: {
        trackBg: palette.lineSoft,
        itemColor: palette.secondary,
        itemSelectedBg: palette.raised,
      },
      Button: {
        primaryColor: palette.onPrimary,
        primaryShadow: "none",
        defaultShadow: "0 1px 1px rgb(0 0 0 / 4%)",
        dangerColor: palette.onError,
        dangerShadow: "none",
        fontWeight: 600,
      },
      Table: {
        headerBg: palette.page,
        headerColor: palette.secondary,
        headerSortActiveBg: palette.page,
        headerSortHoverBg: palette.hover,
        bodySortBg: palette.page,
        rowHoverBg: palette.hover,
        rowSelectedBg: palette.primarySoft,
        rowSelectedHoverBg: palette.primarySoft,
        headerSplitColor: "transparent",
        cellPaddingBlock: 11,
      },
      Menu: {
        itemBg: "transparent",
        subMenuItemBg: "transparent",
        itemColor: palette.secondary,
        itemHoverColor: palette.text,
        itemHoverBg: palette.lineSoft,
        itemSelectedBg: palette.primarySoft,
        itemSelectedColor: palette.primary,
        itemHeight: 36,
        itemBorderRadius: 8,
        groupTitleColor: palette.tertiary,
        groupTitleFontSize: 12,
      },
      Typography: { titleMarginBottom: 0, titleMarginTop: 0 },
      Tooltip: {
        colorBgSpotlight: isDark ? "#e6ebe8" : "#17201c",
        colorTextLightSolid: isDark ? "#17201c" : "#ffffff",
      },
    },
  };
}
