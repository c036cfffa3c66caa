import { createContext, useContext, useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

/** What the messages are drawn in; the gallery shows both at once. */
export const ThemeContext = createContext<Theme>('light');
export const useTheme = (): Theme => useContext(ThemeContext);

const KEY = 'certify-playground-theme';

/** As chosen here before, else as the system has it. */
export function useChosenTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = localStorage.getItem(KEY);
    if (kept === 'light' || kept === 'dark') return kept;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  });
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const choose = (chosen: Theme) => {
    localStorage.setItem(KEY, chosen);
    setTheme(chosen);
  };
  return [theme, choose];
}
