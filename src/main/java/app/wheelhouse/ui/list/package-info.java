/** What screens made of lists share: rows that are filtered and kept selected, tables, detail panes, fields edited in place. */
@NullMarked
package app.wheelhouse.ui.list;

import org.jspecify.annotations.NullMarked;
