/** The end of production contracts: what follows them, their settlement and archive, and what is reported of them. */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.ending;
