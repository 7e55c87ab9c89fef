//! What each drawn piece is (heading, paragraph, cell …), for programs that read a document aloud.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// The elements of a document in reading order.
#[derive(Default)]
pub(super) struct Structure {
    elements: Vec<Element>,
    /// Those that stand in no other.
    top: Vec<usize>,
}

struct Element {
    tag: TagKind,
    children: Vec<usize>,
}

impl Structure {
    /// A new last element inside another, or of the document.
    pub fn add(&mut self, within: Option<usize>, tag: impl Into<TagKind>) -> usize {
        let new = self.elements.len();
        self.elements.push(Element {
            tag: tag.into(),
            children: Vec::new(),
        });
        match within {
            Some(outer) => self.elements[outer].children.push(new),
            None => self.top.push(new),
        }
        new
    }

    /// Nothing drawn yet, for as many elements as there are.
    pub fn leaves(&self) -> Vec<Vec<Identifier>> {
        vec![Vec::new(); self.elements.len()]
    }

    /// The tree with what was drawn of each element.
    pub fn tree(&self, mut leaves: Vec<Vec<Identifier>>, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_string()));
        for element in &self.top {
            tree.push(self.group(*element, &mut leaves));
        }
        tree
    }

    fn group(&self, element: usize, leaves: &mut [Vec<Identifier>]) -> TagGroup {
        let of = &self.elements[element];
        let mut children: Vec<Node> = std::mem::take(&mut leaves[element])
            .into_iter()
            .map(Node::from)
            .collect();
        for child in &of.children {
            children.push(self.group(*child, leaves).into());
        }
        TagGroup::with_children(of.tag.clone(), children)
    }
}
