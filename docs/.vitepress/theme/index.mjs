/** VitePress's own theme with room for tables: most pages of reference are tables of five or six columns. */
import DefaultTheme from 'vitepress/theme'
import './tables.css'

export default DefaultTheme
