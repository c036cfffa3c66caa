import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery.tsx';
import { Workspace } from './workspace.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(location.pathname === '/gallery' ? <Gallery /> : <Workspace />);
