/** Documents, dossier page and evidence for officials; published documents for everyone. */
@org.jspecify.annotations.NullMarked
package org.ironstock.dossier.web;
